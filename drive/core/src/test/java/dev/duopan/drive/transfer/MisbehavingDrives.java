package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.ForwardingDrive;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Drives that leave everything but one thing to another drive. */
final class MisbehavingDrives {
    private MisbehavingDrives() {}

    /** Offers no capability. */
    static class Plain extends ForwardingDrive {
        Plain(Drive delegate) {
            super(delegate);
        }

        @Override
        public <C> Optional<C> capability(Class<C> type) {
            return Optional.empty();
        }
    }

    /** Tells no digests. */
    static class Silent extends Plain {
        Silent(Drive delegate) {
            super(delegate);
        }

        @Override
        public Entry stat(DrivePath path) {
            return super.stat(path).withDigests(Digests.NONE);
        }

        @Override
        public List<Entry> list(DrivePath folder) {
            return super.list(folder).stream()
                    .map(entry -> entry.withDigests(Digests.NONE))
                    .toList();
        }
    }

    /** Writes down which parts were read, and has its own rules for that. */
    static final class Watched extends Plain {
        final Queue<ByteRange> ranges = new ConcurrentLinkedQueue<>();
        private final DriveTraits.RangeRules rules;

        Watched(Drive delegate, DriveTraits.RangeRules rules) {
            super(delegate);
            this.rules = rules;
        }

        @Override
        public DriveTraits traits() {
            return super.traits().withRanges(rules);
        }

        @Override
        public InputStream read(DrivePath path, ByteRange range) {
            ranges.add(range);
            return super.read(path, range);
        }
    }

    /** Breaks every stream after some bytes. */
    static final class Cutting extends Plain {
        private final int after;

        Cutting(Drive delegate, int after) {
            super(delegate);
            this.after = after;
        }

        @Override
        public InputStream read(DrivePath path, ByteRange range) {
            return new FilterInputStream(super.read(path, range)) {
                private int left = after;

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    if (left == 0) {
                        throw new IOException("connection reset");
                    }
                    int read = super.read(bytes, offset, Math.min(left, length));
                    left -= Math.max(0, read);
                    return read;
                }
            };
        }
    }

    /** Changes the first byte of every stream. */
    static final class Corrupting extends Plain {
        Corrupting(Drive delegate) {
            super(delegate);
        }

        @Override
        public InputStream read(DrivePath path, ByteRange range) {
            return new FilterInputStream(super.read(path, range)) {
                private boolean changed;

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = super.read(bytes, offset, length);
                    if (!changed && read > 0) {
                        bytes[offset] ^= 1;
                        changed = true;
                    }
                    return read;
                }
            };
        }
    }

    /** Lists files as longer than they are. */
    static final class Boasting extends Silent {
        Boasting(Drive delegate) {
            super(delegate);
        }

        @Override
        public Entry stat(DrivePath path) {
            Entry entry = super.stat(path);
            return entry.isFile() ? Entry.file(path, entry.size() + 1).withModifiedAt(entry.modifiedAt()) : entry;
        }
    }

    /** Can't list or read what has a certain name. */
    static final class Refusing extends Plain {
        private final String name;

        Refusing(Drive delegate, String name) {
            super(delegate);
            this.name = name;
        }

        @Override
        public List<Entry> list(DrivePath folder) {
            refuse("Listing", folder);
            return super.list(folder);
        }

        @Override
        public InputStream read(DrivePath path, ByteRange range) {
            refuse("Reading", path);
            return super.read(path, range);
        }

        private void refuse(String action, DrivePath path) {
            if (path.name().equals(name)) {
                throw new DuopanException(ErrorKind.RATE_LIMITED, action + " " + path + " failed: too many calls.");
            }
        }
    }

    /** Gives no byte until the thread is interrupted. */
    static final class Hanging extends Plain {
        final CountDownLatch reached = new CountDownLatch(1);

        Hanging(Drive delegate) {
            super(delegate);
        }

        @Override
        public InputStream read(DrivePath path, ByteRange range) {
            reached.countDown();
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nobody counts down");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DuopanException(ErrorKind.UNAVAILABLE, "Reading " + path + " was interrupted.", e);
            }
        }
    }

    /** Has other traits. */
    static final class Limited extends Plain {
        private final DriveTraits traits;

        Limited(Drive delegate, DriveTraits traits) {
            super(delegate);
            this.traits = traits;
        }

        @Override
        public DriveTraits traits() {
            return traits;
        }
    }
}
