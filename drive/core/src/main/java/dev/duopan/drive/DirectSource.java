package dev.duopan.drive;

/** The capability to hand out a file as {@link UploadSource}, because it can be read again and again at no cost. */
public interface DirectSource {
    /**
     * Returns the file at a path as a source. It notices when the file shrinks meanwhile.
     *
     * @throws dev.duopan.api.DuopanException NOT_FOUND if there is nothing; INVALID for a folder
     */
    UploadSource source(DrivePath path);
}
