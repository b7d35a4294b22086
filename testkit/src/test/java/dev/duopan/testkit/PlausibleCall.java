package dev.duopan.testkit;

import dev.duopan.api.Catalogue;
import dev.duopan.api.Content;
import dev.duopan.api.Json;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.open.FolderNames;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A call of an endpoint whose parameters have the right types and name things that exist, made from the catalogue alone.
 *
 * @param row the endpoint and the verb
 * @param literals each parameter's value as JSON, by name
 */
record PlausibleCall(Catalogue.Row row, Map<String, String> literals) {
    private static final String MD5_OF_ABC = "900150983cd24fb0d6963f7d28e17f72";
    private static final String SHA1_OF_ABC = "a9993e364706816aba3e25717850c26c9cd0d89d";
    private static final String BOUNDARY = "the-boundary";

    /** What the caller owns. */
    record Belongings(long file, long folder, Pictures pictures) {}

    static PlausibleCall of(Catalogue.Row row, Belongings belongings) {
        List<String> names = row.endpoint().parameterNames();
        RecordComponent[] components = row.endpoint().type().getRecordComponents();
        Map<String, String> literals = new LinkedHashMap<>();
        String path = row.endpoint().route().path();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType() != Content.class) {
                Guess guess = new Guess(path, names.get(i).toLowerCase(Locale.ROOT), belongings);
                literals.put(names.get(i), guess.of(components[i]));
            }
        }
        return new PlausibleCall(row, literals);
    }

    /** Returns the call with one parameter's value replaced, or left out if there is none. */
    PlausibleCall with(String name, Optional<String> literal) {
        Map<String, String> changed = new LinkedHashMap<>(literals);
        literal.ifPresentOrElse(value -> changed.put(name, value), () -> changed.remove(name));
        return new PlausibleCall(row, changed);
    }

    /** Returns the call as it's sent, with the parameters where the endpoint wants them. */
    Call as(Secret token) {
        Call call = Call.of(row).with(token);
        return switch (row.endpoint().route().body()) {
            case NONE -> call.withParameters(texts());
            case JSON -> call.withBody("application/json", json());
            case FORM -> call.withBody("application/x-www-form-urlencoded", texts().encode());
            case MULTIPART -> call.withBody("multipart/form-data; boundary=" + BOUNDARY, multipart());
        };
    }

    private Parameters texts() {
        return Parameters.of(literals.entrySet().stream()
                .map(entry -> new Parameters.Parameter(entry.getKey(), text(entry.getValue())))
                .toList());
    }

    private String json() {
        return literals.entrySet().stream()
                .map(entry -> Json.write(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String multipart() {
        String fields = literals.entrySet().stream()
                .map(entry -> part(entry.getKey(), "", text(entry.getValue())))
                .collect(Collectors.joining());
        String content = row.endpoint()
                .contentName()
                .map(name -> part(name, "; filename=\"x\"", "abc"))
                .orElse("");
        return fields + content + "--" + BOUNDARY + "--\r\n";
    }

    private static String part(String name, String more, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, more, text);
    }

    private static String text(String literal) {
        return literal.startsWith("\"") ? Json.read(literal, String.class) : literal;
    }

    /** A value for one parameter, from its name and type and from where it goes. */
    private record Guess(String path, String name, Belongings belongings) {
        String of(RecordComponent component) {
            Class<?> type = component.getType();
            if (Collection.class.isAssignableFrom(type)) {
                return "[" + element(component) + "]";
            }
            return single(type);
        }

        private String element(RecordComponent component) {
            return component.getGenericType() instanceof ParameterizedType list
                            && list.getActualTypeArguments()[0] instanceof Class<?> element
                    ? single(element)
                    : "1";
        }

        private String single(Class<?> type) {
            if (type == boolean.class || type == Boolean.class) {
                return "true";
            }
            if (type == String.class || type == Secret.class) {
                return Json.write(path.contains("/oss/") ? imageWord() : word());
            }
            if (type == FolderNames.class) {
                return "\"x\"";
            }
            return type.isRecord() ? "{\"fileId\":%d}".formatted(belongings.file()) : Long.toString(number());
        }

        /** In the image bed, ids are texts; what is copied into it comes from the drive. */
        private String imageWord() {
            if (isFolder()) {
                return belongings.pictures().album();
            }
            if (name.contains("fileid")) {
                return path.endsWith("/source/copy")
                        ? Long.toString(belongings.file())
                        : belongings.pictures().picture();
            }
            return switch (name) {
                case "filename" -> "x.png";
                case "etag" -> "0".repeat(32);
                default -> word();
            };
        }

        private boolean isFolder() {
            return name.contains("parent") || name.contains("dir") || name.contains("folder");
        }

        private String word() {
            if (name.contains("url") || name.contains("uri")) {
                return "http://127.0.0.1:9/x.png";
            }
            if (name.contains("md5") || name.equals("etag")) {
                return MD5_OF_ABC;
            }
            if (name.contains("sha1")) {
                return SHA1_OF_ABC;
            }
            if (name.contains("list")) {
                return Long.toString(belongings.file());
            }
            if (name.equals("category")) {
                return "3";
            }
            return name.contains("path") ? "/x" : "x";
        }

        private long number() {
            if (isFolder()) {
                return belongings.folder();
            }
            if (name.contains("id")) {
                return belongings.file();
            }
            return name.equals("size") ? 3 : 1;
        }
    }
}
