package dev.duopan.drive.transfer;

/** How much is done to make sure that files arrived unchanged. What came of it is told for each file. */
public enum VerificationMode {
    /** Sizes are compared, and what the way itself makes sure of counts; no request is made for more. */
    SIZE,
    /** Digests are compared where both sides tell them or a request brings them to light. */
    TOLD,
    /** Where no digest of the whole could be compared so, the copy is read back and compared by digest. */
    FULL
}
