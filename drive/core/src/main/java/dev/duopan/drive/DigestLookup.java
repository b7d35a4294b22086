package dev.duopan.drive;

/** The capability to find out a file's true digests at the price of a request, where listings tell none or false ones. */
public interface DigestLookup {
    /**
     * Returns the listed digests and those that asking brought to light. Reads no content.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if the file is gone
     */
    Digests lookup(Entry file);
}
