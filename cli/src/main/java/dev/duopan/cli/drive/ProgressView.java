package dev.duopan.cli.drive;

import java.util.List;

/**
 * Progress as it can be shown.
 *
 * @param files how many files there are
 * @param filesDone how many of them arrived
 * @param bytes of all files
 * @param bytesDone how many of them arrived
 * @param underWay files on their way, the one that started first before the others
 * @param notes what else is to be said, a line each
 */
record ProgressView(
        long files, long filesDone, long bytes, long bytesDone, List<UnderWay> underWay, List<String> notes) {
    /**
     * A file on its way.
     *
     * @param name its last name
     * @param size bytes
     * @param done how many of them arrived
     */
    record UnderWay(String name, long size, long done) {}

    /** Where all files are empty, their number counts. */
    int percent() {
        long done = bytes == 0 ? filesDone : bytesDone;
        long all = bytes == 0 ? files : bytes;
        return percent(done, all);
    }

    static int percent(long done, long all) {
        return all == 0 ? 100 : (int) (done * 100.0 / all);
    }
}
