package dev.duopan.netdisk.dispatch;

import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.ParameterParser;

/**
 * What a body says it is.
 *
 * @param name in lower case, without parameters; empty if nothing was said
 * @param boundary what separates the parts of a multipart body; empty if there is none
 */
record MediaType(String name, String boundary) {
    static MediaType parse(String header) {
        int end = header.indexOf(';');
        String name = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new MediaType(
                name, end < 0 ? "" : parameters(header.substring(end)).getOrDefault("boundary", ""));
    }

    /** Reads parameters of a header field, with their names in lower case; one without a value is empty. */
    static Map<String, String> parameters(String text) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        Map<String, String> parsed = parser.parse(text, ';');
        parsed.replaceAll((name, value) -> value == null ? "" : value);
        return parsed;
    }

    boolean isMultipart() {
        return name.startsWith("multipart/");
    }

    boolean isForm() {
        return name.equals("application/x-www-form-urlencoded");
    }

    boolean isJson() {
        return name.equals("text/json") || (name.startsWith("application/") && name.endsWith("json"));
    }
}
