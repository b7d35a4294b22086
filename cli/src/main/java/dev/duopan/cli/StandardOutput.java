package dev.duopan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The output of this process. It remembers why it couldn't be written, since writers of text swallow that. */
final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private volatile @Nullable IOException failure;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    static StandardOutput ofProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    /** Returns why results are lost; empty if they aren't, or if whoever read them has seen enough. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure)
                .filter(cause -> !Optional.ofNullable(cause.getMessage()).equals(Optional.of("Broken pipe")));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
