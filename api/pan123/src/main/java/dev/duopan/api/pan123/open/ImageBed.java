package dev.duopan.api.pan123.open;

import java.util.Set;

/** Words and limits that the endpoints of the image bed share (docs/wire/123pan.md sections 4.11 and 6.4). */
public final class ImageBed {
    /** The id of the root folder. Other ids are texts of about 52 letters and digits. */
    public static final String ROOT = "";

    /** What the children of the root show as the name of their folder. */
    public static final String ROOT_NAME = "img_oss";

    /** The largest picture in bytes: 100 MB, as long as the only slice of an upload. */
    public static final long MAX_SIZE = 100L << 20;

    /** What the names of pictures end with. */
    public static final Set<String> EXTENSIONS =
            Set.of("png", "gif", "jpeg", "tiff", "webp", "jpg", "tif", "svg", "bmp");

    /** The most pictures that one copy from the drive brings. */
    public static final int MAX_COPIED = 1_000;

    /** The most levels of folders that one copy from the drive goes down. */
    public static final int MAX_LEVELS = 15;

    /** The most copies from the drive that an account may have ordered and that aren't finished. */
    public static final int MAX_COPIES = 3;

    private ImageBed() {}
}
