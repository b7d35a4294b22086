package dev.duopan.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a received request says, before it is known what it means.
 *
 * @param query the query
 * @param fields form fields, or the text fields of a multipart body
 * @param json the text of a JSON body
 * @param content the file part
 */
public record WireInputs(
        Parameters query,
        Parameters fields,
        @Nullable String json,
        @Nullable Content content) {
    /** Only a query. */
    public static WireInputs of(Parameters query) {
        return new WireInputs(query, Parameters.NONE, null, null);
    }

    /** Finds a text in the query or among the fields. */
    public Optional<String> find(String name) {
        return query.find(name).or(() -> fields.find(name));
    }
}
