package dev.duopan.netdisk.media;

/** Who follows a program while it runs. */
interface ToolListener {
    /** Takes a line of its standard output; returns whether that shows that it has got on. */
    boolean heard(String line);

    /** Is called several times a second; what is thrown here ends the program. */
    default void checkContinue() {}
}
