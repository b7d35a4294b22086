package dev.duopan.api;

/** Where one parameter of a request travels. */
enum Place {
    QUERY,
    JSON_MEMBER,
    FIELD,
    FILE_PART
}
