package dev.duopan.netdisk;

/** Where a file is kept that was fetched by a direct link. */
public enum LinkSource {
    /** Among the files. */
    DRIVE,
    /** In the image bed. */
    IMAGES
}
