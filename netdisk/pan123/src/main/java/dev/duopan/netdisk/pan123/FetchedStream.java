package dev.duopan.netdisk.pan123;

import dev.duopan.netdisk.TaskRun;
import dev.duopan.netdisk.fetch.Fetch;
import java.io.FilterInputStream;
import java.io.IOException;

/** What a task fetches; every read is progress, and ends the task's attempt if the server closes. */
final class FetchedStream extends FilterInputStream {
    private final TaskRun<?> run;
    private final long total;
    private long position;

    FetchedStream(Fetch fetch, TaskRun<?> run) {
        super(fetch.stream());
        this.run = run;
        total = Math.max(fetch.version().length(), 0);
        position = fetch.offset();
        run.progress(position, total);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        run.checkContinue();
        int count = super.read(buffer, offset, length);
        position += Math.max(count, 0);
        run.progress(position, total);
        return count;
    }
}
