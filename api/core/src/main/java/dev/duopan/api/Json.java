package dev.duopan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Writer;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as Duopan reads and writes it.
 *
 * <p>Reading is lenient in what real services and clients vary: member names without regard to case, numbers as text and
 * text as numbers, booleans as {@code true}, {@code 1} or {@code "1"}, unknown members ignored. Writing leaves out nulls
 * unless a member says otherwise.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addDeserializer(Boolean.class, new LenientBoolean(null))
                    .addDeserializer(boolean.class, new LenientBoolean(false)))
            .build();
    private static final JsonMapper PRETTY =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Writes a value as JSON on one line. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Writes a value as indented JSON for people. */
    public static String writeIndented(Object value) {
        return PRETTY.writeValueAsString(value);
    }

    /** Writes a value as indented JSON for people, piece by piece, to a writer that stays open. */
    public static void writeIndented(Object value, Writer writer) {
        PRETTY.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(writer, value);
    }

    /**
     * Reads a value from JSON text.
     *
     * @throws DuopanException of kind INVALID if the text isn't JSON or doesn't fit the type
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw invalid("a " + type.getSimpleName(), e);
        }
    }

    static <T> Optional<T> tryRead(String json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw invalid("JSON", e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw invalid("JSON", e);
        }
    }

    static JsonNode toTree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static Object convert(JsonNode node, Type type) {
        return MAPPER.treeToValue(node, MAPPER.constructType(type));
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    private static DuopanException invalid(String what, JacksonException cause) {
        return new DuopanException(ErrorKind.INVALID, "not %s: %s".formatted(what, cause.getOriginalMessage()));
    }

    private static final class LenientBoolean extends StdDeserializer<Boolean> {
        private final @Nullable Boolean absent;

        LenientBoolean(@Nullable Boolean absent) {
            super(Boolean.class);
            this.absent = absent;
        }

        @Override
        public @Nullable Boolean getNullValue(DeserializationContext context) {
            return absent;
        }

        @Override
        public @Nullable Boolean getAbsentValue(DeserializationContext context) {
            return absent;
        }

        @Override
        public Boolean deserialize(JsonParser parser, DeserializationContext context) {
            return switch (parser.getString().strip().toLowerCase(Locale.ROOT)) {
                case "true", "1" -> true;
                case "false", "0", "" -> false;
                default -> (Boolean) context.handleWeirdStringValue(Boolean.class, parser.getString(), "not a boolean");
            };
        }
    }
}
