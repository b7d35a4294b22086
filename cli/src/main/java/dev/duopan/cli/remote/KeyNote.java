package dev.duopan.cli.remote;

import org.jspecify.annotations.Nullable;

/**
 * What a store says of the key that opens it. None of it is secret.
 *
 * @param kind where the key comes from
 * @param id tells it from all others, so that an old and a new key can be there at once
 * @param stretching how it is made of a passphrase; null for keys of other kinds
 * @param check a sealed text by which a wrong key is found out before anything is opened or written
 */
record KeyNote(KeyKind kind, String id, @Nullable Stretching stretching, String check) {}
