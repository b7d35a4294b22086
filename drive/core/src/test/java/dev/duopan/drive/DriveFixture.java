package dev.duopan.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the contract share: the hooks that a drive's subclass answers, and small helpers. */
public abstract class DriveFixture {
    private static final AtomicInteger HOMES = new AtomicInteger();
    private static final int USUAL_BIG_FILE = 5 * 1024 * 1024 + 12_345;

    /** An empty folder of this test alone. */
    protected DrivePath home = DrivePath.ROOT;

    /**
     * Returns the drive under test, always the same one during a test. It may hold things of earlier tests. Called before
     * methods of the subclass that run before each test: make the drive in the constructor or earlier.
     */
    protected abstract Drive drive();

    /**
     * Returns the same place as another object that remembers nothing of what was done with the first, as another process
     * would have it. Override it where drives can be made so.
     */
    protected Drive anotherDrive() {
        return drive();
    }

    /** Returns an existing folder to work in. Override it where a service restricts writing to some folder. */
    protected DrivePath base() {
        return DrivePath.ROOT;
    }

    /** Returns the size of a file that needs several slices: a bit more than two, if the drive has slices. */
    protected int bigFileSize() {
        long slice = drive().traits().uploads().sliceSize();
        return slice > Integer.MAX_VALUE / 4 ? USUAL_BIG_FILE : (int) slice * 2 + 12_345;
    }

    /** Returns how many entries a folder needs to make any page of any provider too small. */
    protected int largeFolderSize() {
        return 1_050;
    }

    @BeforeEach
    void makeHome() {
        home = base().child("contract " + HOMES.incrementAndGet());
        drive().mkdir(home);
    }

    @AfterEach
    void deleteHome() {
        drive().delete(home);
    }

    /** Returns the path of a relative text in the home folder. */
    protected final DrivePath at(String relative) {
        return home.resolve(relative);
    }

    /** Uploads a short text and returns its path. */
    protected final DrivePath file(String relative, String text) {
        return drive().upload(at(relative), source(text), UploadOptions.FAIL_IF_EXISTS)
                .path();
    }

    /** Returns the text of a file. */
    protected final String text(DrivePath path) {
        return new String(bytes(path, ByteRange.ALL), StandardCharsets.UTF_8);
    }

    /** Returns a part of a file. */
    protected final byte[] bytes(DrivePath path, ByteRange range) {
        try (InputStream stream = drive().read(path, range)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the names in a folder, as listed. */
    protected final List<String> names(DrivePath folder) {
        return drive().list(folder).stream().map(Entry::name).toList();
    }

    /** Asserts that a file has a time of change, and the given one if the drive keeps it. */
    protected final void assertModifiedAt(DrivePath path, Instant time) {
        DriveTraits.TimeRules times = drive().traits().times();
        Instant told = drive().stat(path).modifiedAt();
        assertThat(told).isNotNull();
        assertThat(times.rounded(times.kept() ? told : time)).isEqualTo(times.rounded(time));
    }

    static UploadSource source(String text) {
        return UploadSource.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns bytes without a pattern, the same for the same size. */
    static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Returns a source that announces {@code size} bytes and breaks after half of them. */
    static UploadSource breaking(int size) {
        return UploadSource.of(size, () -> new FilterInputStream(new ByteArrayInputStream(noise(size / 2))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0) {
                    throw new IOException("the cable was pulled");
                }
                return read;
            }
        });
    }

    static void assertFails(ErrorKind kind, ThrowingCallable action) {
        DuopanException failure = catchThrowableOfType(DuopanException.class, action);
        assertThat(failure).as("the failure").isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        assertThat(failure.getMessage()).isNotBlank();
    }
}
