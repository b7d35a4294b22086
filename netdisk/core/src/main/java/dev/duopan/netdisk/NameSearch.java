package dev.duopan.netdisk;

/**
 * A search for names in the whole account.
 *
 * @param text what to look for, not empty
 * @param exact whether the name must equal the text; otherwise it must contain it, ASCII letters without regard to case
 * @param page which part of the result, in ascending order of id; with trashed nodes, also those inside trashed folders
 */
public record NameSearch(String text, boolean exact, IdPage page) {}
