package dev.duopan.drive.nio;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The part of {@link FileSystemContract} about reading and writing. */
public abstract class ChannelContract extends FolderContract {
    private static final int BIG = 700_001;

    @Test
    void read_wholeFile_givesEveryByte() throws IOException {
        Files.write(at("noise"), noise(BIG));

        assertThat(Files.readAllBytes(at("noise"))).isEqualTo(noise(BIG));
    }

    @Test
    void read_fromPosition_givesTheRest() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file("a", "0123456789"))) {
            channel.position(7);
            assertThat(text(channel, 10)).isEqualTo("789");
            assertThat(channel.position()).isEqualTo(10);
            channel.position(2);
            assertThat(text(channel, 3)).isEqualTo("234");
            assertThat(channel.position()).isEqualTo(5);
        }
    }

    @Test
    void read_randomPlaces_givesWhatIsThere() throws IOException {
        byte[] content = noise(BIG);
        Files.write(at("noise"), content);
        Random random = new Random(7);

        try (SeekableByteChannel channel = Files.newByteChannel(at("noise"))) {
            for (int attempt = 0; attempt < 40; attempt++) {
                int position = random.nextInt(BIG);
                int length = Math.min(1 + random.nextInt(100_000), BIG - position);
                channel.position(position);
                assertThat(bytes(channel, length)).isEqualTo(Arrays.copyOfRange(content, position, position + length));
            }
        }
    }

    @Test
    void read_atOrBehindTheEnd_isTheEnd() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file("a", "0123456789"))) {
            channel.position(10);
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            channel.position(1_000);
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(channel.position()).isEqualTo(1_000);
            assertThat(channel.size()).isEqualTo(10);
        }
    }

    @Test
    void read_intoFullBuffer_readsNothing() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file("a", "0123456789"))) {
            assertThat(channel.read(ByteBuffer.allocate(0))).isZero();
        }
    }

    @Test
    void read_emptyFile_isTheEnd() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(Files.createFile(at("empty")))) {
            assertThat(channel.size()).isZero();
            assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void read_channelForReading_cannotBeWritten() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file("a", "text"))) {
            assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1)))
                    .isInstanceOf(NonWritableChannelException.class);
            assertThatThrownBy(() -> channel.truncate(1)).isInstanceOf(NonWritableChannelException.class);
            assertThatThrownBy(() -> channel.position(-1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(at("a")).hasContent("text");
    }

    @Test
    void read_closedChannel_isRefused() throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file("a", "text"));
        channel.close();
        channel.close();

        assertThat(channel.isOpen()).isFalse();
        assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1))).isInstanceOf(ClosedChannelException.class);
        assertThatThrownBy(channel::position).isInstanceOf(ClosedChannelException.class);
        assertThatThrownBy(channel::size).isInstanceOf(ClosedChannelException.class);
        assertThatThrownBy(() -> channel.position(1)).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void newByteChannel_missing_noSuchFile() {
        assertThatThrownBy(() -> open("missing", READ)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> open("missing", WRITE)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> open("missing", READ, CREATE)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> open("missing", WRITE, TRUNCATE_EXISTING)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void newByteChannel_contradictingOptions_areRefused() throws IOException {
        file("a", "text");

        assertThatThrownBy(() -> open("a", READ, APPEND)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open("a", APPEND, TRUNCATE_EXISTING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void newByteChannel_unknownOption_isUnsupported() throws IOException {
        file("a", "text");
        OpenOption unheard = new OpenOption() {};

        assertThatThrownBy(() -> open("a", READ, unheard)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void newByteChannel_writeFolder_fails() throws IOException {
        folder("folder");

        assertThatThrownBy(() -> open("folder", WRITE)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open("folder", WRITE, CREATE, TRUNCATE_EXISTING))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open("folder", WRITE, CREATE_NEW)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void newByteChannel_noFolderAbove_noSuchFile() {
        assertThatThrownBy(() -> open("missing/a", WRITE, CREATE)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.createFile(at("missing/a"))).isInstanceOf(NoSuchFileException.class);

        assertThat(Files.exists(at("missing"))).isFalse();
    }

    @Test
    void write_create_makesTheFile() throws IOException {
        try (SeekableByteChannel channel = open("a", WRITE, CREATE)) {
            assertThat(channel.write(buffer("hello"))).isEqualTo(5);
            assertThat(channel.position()).isEqualTo(5);
            assertThat(channel.size()).isEqualTo(5);
        }

        assertThat(at("a")).hasContent("hello");
    }

    @Test
    void write_nothing_makesAnEmptyFile() throws IOException {
        open("a", WRITE, CREATE).close();

        assertThat(Files.size(at("a"))).isZero();
    }

    @Test
    void write_createNewOverFile_fileAlreadyExists() throws IOException {
        file("a", "old");

        assertThatThrownBy(() -> open("a", WRITE, CREATE_NEW)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(at("a")).hasContent("old");
    }

    @Test
    void write_truncateExisting_replacesAll() throws IOException {
        file("a", "old and long");

        try (SeekableByteChannel channel = open("a", WRITE, TRUNCATE_EXISTING)) {
            assertThat(channel.size()).isZero();
            channel.write(buffer("new"));
        }

        assertThat(at("a")).hasContent("new");
    }

    @Test
    void write_truncateExistingAndNothing_leavesItEmpty() throws IOException {
        file("a", "old");

        open("a", WRITE, TRUNCATE_EXISTING).close();

        assertThat(Files.size(at("a"))).isZero();
    }

    @Test
    void write_withoutTruncate_replacesWhatItCovers() throws IOException {
        file("a", "0123456789");

        try (SeekableByteChannel channel = open("a", WRITE)) {
            channel.write(buffer("ab"));
            channel.position(8);
            channel.write(buffer("cdef"));
        }

        assertThat(at("a")).hasContent("ab234567cdef");
    }

    @Test
    void write_withoutTruncateAndNothing_changesNothing() throws IOException {
        file("a", "0123456789");

        open("a", WRITE, CREATE).close();

        assertThat(at("a")).hasContent("0123456789");
    }

    @Test
    void write_append_addsAtTheEnd() throws IOException {
        file("a", "0123");

        try (SeekableByteChannel channel = open("a", APPEND)) {
            assertThat(channel.position()).isEqualTo(4);
            channel.write(buffer("45"));
            channel.position(0);
            channel.write(buffer("67"));
        }

        assertThat(at("a")).hasContent("01234567");
    }

    @Test
    void write_appendAndCreate_makesTheFile() throws IOException {
        Files.writeString(at("a"), "one ", CREATE, APPEND);
        Files.writeString(at("a"), "two", CREATE, APPEND);

        assertThat(at("a")).hasContent("one two");
    }

    @Test
    void write_behindTheEnd_fillsTheGap() throws IOException {
        try (SeekableByteChannel channel = open("a", WRITE, CREATE)) {
            channel.write(buffer("ab"));
            channel.position(5);
            channel.write(buffer("cd"));
        }

        assertThat(Files.size(at("a"))).isEqualTo(7);
        assertThat(Files.readString(at("a"))).startsWith("ab").endsWith("cd");
    }

    @Test
    void write_truncate_shortens() throws IOException {
        file("a", "0123456789");

        try (SeekableByteChannel channel = open("a", WRITE)) {
            channel.position(8);
            assertThat(channel.truncate(4)).isSameAs(channel);
            assertThat(channel.size()).isEqualTo(4);
            assertThat(channel.position()).isEqualTo(4);
            channel.truncate(100);
            assertThat(channel.size()).isEqualTo(4);
            assertThatThrownBy(() -> channel.truncate(-1)).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(at("a")).hasContent("0123");
    }

    @Test
    void write_readAndWrite_readsWhatWasWritten() throws IOException {
        file("a", "0123456789");

        try (SeekableByteChannel channel = open("a", READ, WRITE)) {
            assertThat(text(channel, 2)).isEqualTo("01");
            channel.write(buffer("xy"));
            channel.position(0);
            assertThat(text(channel, 10)).isEqualTo("01xy456789");
        }

        assertThat(at("a")).hasContent("01xy456789");
    }

    @Test
    void write_channelForWriting_cannotBeRead() throws IOException {
        try (SeekableByteChannel channel = open("a", WRITE, CREATE)) {
            assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1)))
                    .isInstanceOf(NonReadableChannelException.class);
        }
    }

    @Test
    void write_closedChannel_isRefused() throws IOException {
        SeekableByteChannel channel = open("a", WRITE, CREATE);
        channel.close();
        channel.close();

        assertThat(channel.isOpen()).isFalse();
        assertThatThrownBy(() -> channel.write(buffer("late"))).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void createFile_taken_fileAlreadyExists() throws IOException {
        Files.createFile(at("a"));
        folder("folder");

        assertThatThrownBy(() -> Files.createFile(at("a"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Files.createFile(at("folder"))).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void newOutputStream_usual_replacesOrMakes() throws IOException {
        file("old", "something long");

        for (String name : new String[] {"old", "new"}) {
            try (OutputStream stream = Files.newOutputStream(at(name))) {
                stream.write("hello".getBytes(StandardCharsets.UTF_8));
                stream.write('!');
            }
            assertThat(at(name)).hasContent("hello!");
        }
    }

    @Test
    void newOutputStream_forReading_isRefused() {
        assertThatThrownBy(() -> Files.newOutputStream(at("a"), READ).close())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void newInputStream_file_givesEveryByte() throws IOException {
        Files.write(at("noise"), noise(BIG));

        try (InputStream stream = Files.newInputStream(at("noise"))) {
            assertThat(stream.read()).isEqualTo(noise(BIG)[0] & 0xFF);
            stream.skipNBytes(999);
            assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(noise(BIG), 1_000, BIG));
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void newInputStream_forWriting_isUnsupported() throws IOException {
        file("a", "text");

        assertThatThrownBy(() -> Files.newInputStream(at("a"), WRITE).close())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Files.newInputStream(at("a"), APPEND).close())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void newInputStream_missing_noSuchFile() {
        assertThatThrownBy(() -> Files.newInputStream(at("missing")).close()).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void newInputStream_folder_givesNoBytes() throws IOException {
        folder("folder");

        assertThatThrownBy(() -> {
                    try (InputStream stream = Files.newInputStream(at("folder"))) {
                        stream.read();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void writeString_text_isReadBack() throws IOException {
        Files.writeString(at("a"), "照片\n😀");

        assertThat(Files.readString(at("a"))).isEqualTo("照片\n😀");
        assertThat(Files.readAllLines(at("a"))).containsExactly("照片", "😀");
        assertThat(Files.mismatch(at("a"), file("b", "照片\n😃"))).isPositive();
    }

    /** Opens a channel. */
    protected final SeekableByteChannel open(String relative, OpenOption... options) throws IOException {
        return Files.newByteChannel(at(relative), Set.of(options));
    }

    protected static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads up to so many bytes as text. */
    protected static String text(SeekableByteChannel channel, int most) throws IOException {
        return new String(bytes(channel, most), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(SeekableByteChannel channel, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer);
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
