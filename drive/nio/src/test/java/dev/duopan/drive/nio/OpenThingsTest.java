package dev.duopan.drive.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.duopan.drive.DrivePath;
import dev.duopan.drive.MemoryDrive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileSystem;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenThingsTest {
    private final OpenThings open = new OpenThings();
    private final List<String> told = new ArrayList<>();

    @Test
    void keep_closedMeanwhile_abandonsTheThing() throws IOException {
        open.close();

        assertThatThrownBy(() -> open.keep(new Telling("late"))).isInstanceOf(ClosedFileSystemException.class);

        assertThat(told).containsExactly("abandoned late");
    }

    @Test
    void close_thingsThatFail_closesAllAndTellsEveryFailure() throws IOException {
        open.keep(new Failing(new IOException("the disk is full")));
        open.keep(new Failing(new IllegalStateException("a bug")));
        open.keep(new Telling("good"));

        Throwable failure = catchThrowable(open::close);

        assertThat(failure).isInstanceOf(IOException.class);
        assertThat(failure.getMessage() + failure.getSuppressed()[0].getMessage())
                .contains("the disk is full", "a bug");
        assertThat(told).containsExactly("closed good");
    }

    @Test
    void abandon_fileThatIsWritten_sendsNothing() throws IOException {
        MemoryDrive drive = MemoryDrive.create();
        try (FileSystem files = DriveFileSystems.open("abandoned", drive)) {
            SpooledChannel channel = SpooledChannel.open(
                    new DriveFiles(drive, open),
                    FilePath.of(files.getPath("/a")),
                    OpenMode.of(Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE)));
            channel.write(ByteBuffer.allocate(5));

            channel.abandon();
            channel.close();

            assertThat(channel.isOpen()).isFalse();
            assertThat(drive.list(DrivePath.ROOT)).isEmpty();
        }
    }

    private final class Telling implements OpenThing {
        private final String name;

        Telling(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            told.add("closed " + name);
        }

        @Override
        public void abandon() {
            told.add("abandoned " + name);
        }
    }

    private record Failing(Exception failure) implements OpenThing {
        @Override
        public void close() throws IOException {
            if (failure instanceof IOException expected) {
                throw expected;
            }
            throw (RuntimeException) failure;
        }
    }
}
