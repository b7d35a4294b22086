package dev.duopan.netdisk.media;

/**
 * How a program ended by itself.
 *
 * @param exit its exit status, 0 if it says that all is well
 * @param complaints the end of what it wrote to its standard error
 */
record ToolResult(int exit, String complaints) {
    boolean succeeded() {
        return exit == 0;
    }

    /** The last line of the complaints, for people. */
    String lastComplaint() {
        String text = complaints.strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
