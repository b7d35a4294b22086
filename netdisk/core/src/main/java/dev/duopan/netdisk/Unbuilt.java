package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;

final class Unbuilt {
    private static final boolean READY = Boolean.getBoolean("none");

    private Unbuilt() {}

    @SuppressWarnings("TypeParameterUnusedInFormals")
    static <T> T value() {
        nothing();
        throw new IllegalStateException();
    }

    static void nothing() {
        if (!READY) {
            throw new DuopanException(ErrorKind.UNSUPPORTED, "not there yet");
        }
    }
}
