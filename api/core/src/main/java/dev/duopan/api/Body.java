package dev.duopan.api;

/** Where the components of a request travel that don't say it themselves. */
public enum Body {
    /** In the query; the request has no body. */
    NONE,
    /** As members of a JSON object. */
    JSON,
    /** As fields of an {@code application/x-www-form-urlencoded} body. */
    FORM,
    /** As parts of a {@code multipart/form-data} body; the component of type {@link Content} is the file part. */
    MULTIPART
}
