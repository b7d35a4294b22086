package dev.duopan.drive;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A drive that leaves everything to another one: the start for drives that differ from it in little. Walking and requiring a
 * capability go by {@link #list} and {@link #capability} of this drive, so that what differs there holds for them too.
 */
public abstract class ForwardingDrive implements Drive {
    private final Drive delegate;

    /** Forwards to {@code delegate}. */
    protected ForwardingDrive(Drive delegate) {
        this.delegate = delegate;
    }

    @Override
    public Entry stat(DrivePath path) {
        return delegate.stat(path);
    }

    @Override
    public List<Entry> list(DrivePath folder) {
        return delegate.list(folder);
    }

    @Override
    public InputStream read(DrivePath path, ByteRange range) {
        return delegate.read(path, range);
    }

    @Override
    public Entry upload(DrivePath path, UploadSource source, UploadOptions options) {
        return delegate.upload(path, source, options);
    }

    @Override
    public Entry mkdir(DrivePath folder) {
        return delegate.mkdir(folder);
    }

    @Override
    public Entry move(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        return delegate.move(from, to, conflict);
    }

    @Override
    public Entry copy(DrivePath from, DrivePath to, ConflictPolicy conflict) {
        return delegate.copy(from, to, conflict);
    }

    @Override
    public void delete(DrivePath path) {
        delegate.delete(path);
    }

    @Override
    public About about() {
        return delegate.about();
    }

    @Override
    public DriveTraits traits() {
        return delegate.traits();
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return delegate.capability(type);
    }

    @Override
    public Optional<String> reasonAgainst(Class<?> type) {
        return delegate.reasonAgainst(type);
    }

    @Override
    public void close() {
        delegate.close();
    }
}
