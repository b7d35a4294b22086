package dev.duopan.netdisk;

/** What came of the wish to upload: either the file is there already, or its bytes are wanted. */
public sealed interface UploadStart {
    /**
     * Nothing is to be sent.
     *
     * @param node the file
     */
    record Stored(FileNode node) implements UploadStart {}

    /**
     * The slices are to be sent.
     *
     * @param session to send them to
     */
    record Open(UploadSession session) implements UploadStart {}
}
