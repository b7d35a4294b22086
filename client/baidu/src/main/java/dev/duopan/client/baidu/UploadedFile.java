package dev.duopan.client.baidu;

/**
 * A file that was uploaded.
 *
 * @param fsId its id
 * @param path where it is, after a renaming
 * @param verification what was compared
 */
public record UploadedFile(long fsId, String path, UploadVerification verification) {
    /** Returns whether no bytes had to be sent. */
    public boolean reused() {
        return verification == UploadVerification.INSTANT || verification == UploadVerification.EMPTY;
    }
}
