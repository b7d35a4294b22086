package dev.duopan.netdisk.dispatch.consent;

/** Finds what the device asks for that shows a code. */
@FunctionalInterface
public interface CodeReader {
    /**
     * Finds it.
     *
     * @param code as a person typed it
     * @param peer the address from which they did
     * @throws dev.duopan.api.DuopanException of kind NOT_FOUND if there is none, RATE_LIMITED if somebody guesses
     */
    ConsentQuestion read(String code, String peer);
}
