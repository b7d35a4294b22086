package dev.duopan.netdisk.baidu;

import dev.duopan.api.Parameters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is asked of a document's preview, also where the question was joined to the link without {@code &}, or where
 * {@code &region} was taken for the character of that name.
 *
 * @param method what is wanted, empty if that isn't said
 * @param part the number of a part, 0 if it isn't said
 * @param key which part is to be seen, with whatever was joined to it
 * @param region where that lies
 */
record PreviewQuestion(String method, String part, String key, String region) {
    private static final Pattern METHOD = Pattern.compile("method=(\\w+)");
    private static final Pattern PART = Pattern.compile("part_index=(\\d+)");
    private static final Pattern JOINED_REGION = Pattern.compile("(?:\u00ae|reg)ion=(\\w+)");

    static PreviewQuestion of(Parameters query) {
        String values =
                query.entries().stream().map(Parameters.Parameter::value).collect(Collectors.joining("\n"));
        return new PreviewQuestion(
                query.find("method").orElseGet(() -> inside(METHOD, values, "")),
                query.find("part_index").orElseGet(() -> inside(PART, values, "0")),
                query.find("ndb_key").orElse(""),
                query.find("region").orElseGet(() -> inside(JOINED_REGION, values, "")));
    }

    private static String inside(Pattern pattern, String values, String fallback) {
        Matcher found = pattern.matcher(values);
        return found.find() ? found.group(1) : fallback;
    }

    /** Tells whether it is about this part. */
    boolean names(String wantedKey, String wantedRegion) {
        String named = JOINED_REGION.matcher(key).replaceFirst("");
        return named.equals(wantedKey) && region.toLowerCase(Locale.ROOT).equals(wantedRegion.toLowerCase(Locale.ROOT));
    }
}
