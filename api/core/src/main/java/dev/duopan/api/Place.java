package dev.duopan.api;

/** Where one parameter of a request travels. */
public enum Place {
    /** In the query of the address. */
    QUERY,
    /** As a member of the JSON object in the body. */
    JSON_MEMBER,
    /** As the JSON list that is the whole body. */
    JSON_BODY,
    /** As a field of the form in the body. */
    FIELD,
    /** As the file part of the form in the body. */
    FILE_PART
}
