package dev.duopan.drive;

/** How it was made sure that a file arrived unchanged, the weakest first. */
public enum Verification {
    /** Only the number of bytes was compared. */
    SIZE,
    /** The service said by digest that it already had the content; no byte was sent. */
    MATCHED,
    /** The digest of each slice was compared when it arrived, and the sizes of the whole. */
    SLICE_DIGESTS,
    /** A digest of the whole content was compared on both sides. */
    CONTENT_DIGEST,
    /** The file was read once more after its transfer, whole, and its digest compared with that of the other side. */
    READ_BACK
}
