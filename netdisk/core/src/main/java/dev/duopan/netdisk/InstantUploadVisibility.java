package dev.duopan.netdisk;

/** Whose contents an upload may hit by its digests alone. */
public enum InstantUploadVisibility {
    /**
     * Only contents that a file of the same account holds, live or in the trash. A hit then tells nobody anything new.
     */
    OWN_ACCOUNT,
    /**
     * Contents of every account, as the real services do. Whoever knows the digests of a content gets it, and learns
     * that somebody has it.
     */
    EVERYONE
}
