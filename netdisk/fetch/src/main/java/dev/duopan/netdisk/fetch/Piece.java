package dev.duopan.netdisk.fetch;

/**
 * An answer that brings a content from some byte on to its end.
 *
 * @param answer the answer
 * @param offset of its first byte in the content
 */
record Piece(Answer answer, long offset) {}
