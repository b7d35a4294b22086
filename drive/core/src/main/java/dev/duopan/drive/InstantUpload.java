package dev.duopan.drive;

import java.util.Optional;
import java.util.Set;

/** The capability to make a file from a content that the service already has, without sending it. */
public interface InstantUpload {
    /** Returns the digests without which the service can't look; the size is always needed. */
    Set<DigestAlgorithm> needs();

    /**
     * Makes a file if the service has that content, with the conflict rules of {@link Drive#upload}.
     *
     * <p>Whose contents count is the service's decision. A miss leaves nothing behind. A hit is the service's word only:
     * {@link Verification#MATCHED}.
     *
     * @return the new file, or empty if the service doesn't have the content or doesn't say
     * @throws dev.duopan.api.DuopanException INVALID if a needed digest is missing; otherwise as {@link Drive#upload}
     */
    Optional<Entry> tryInstant(DrivePath path, Fingerprint fingerprint, UploadOptions options);
}
