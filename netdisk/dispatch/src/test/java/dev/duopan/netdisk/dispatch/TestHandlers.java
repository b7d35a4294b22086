package dev.duopan.netdisk.dispatch;

import dev.duopan.api.ApiException;
import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.dispatch.TestApi.Said;
import dev.duopan.netdisk.dispatch.TestApi.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Answers the endpoints of {@link TestApi} and remembers what it did. */
final class TestHandlers {
    private final List<String> stored = new ArrayList<>();

    /** The names of the files whose bytes were acknowledged. */
    List<String> stored() {
        return stored;
    }

    /** The first provider's. */
    final class West {
        @Serves
        Said say(Caller caller, TestApi.Say request) {
            return new Said(caller.account().name(), request.loud() ? request.text() + "!" : request.text());
        }

        @Serves
        Said issue(RequestInfo info, TestApi.Ask request) {
            return new Said(info.peer(), String.valueOf(request.grantType()));
        }

        @Serves
        void touch(Caller caller, TestApi.Touch request) throws IOException {
            switch (String.valueOf(request.how())) {
                case "missing" -> throw new DuopanException(ErrorKind.NOT_FOUND, "file 7 isn't there");
                case "data" -> throw new ApiException(TestError.MISSING, "gone", List.of(7));
                case "broken" -> throw new IllegalStateException("the handler's secret bug");
                case "overflow" -> throw new StackOverflowError("deep");
                case "disk" -> throw new IOException("/data is full");
                case "quota" -> throw new DuopanException(ErrorKind.QUOTA, "full");
                case "down" -> throw new DuopanException(ErrorKind.UNAVAILABLE, "/data/blobs can't be read");
                default -> stored.add(caller.account().name());
            }
        }

        @Serves
        Stored slice(Caller caller, TestApi.Slice request) throws IOException {
            return store(request.name(), request.slice());
        }
    }

    /** The second provider's. */
    final class East {
        @Serves
        Said list(Caller caller, TestApi.ListFolder request) {
            if (request.dir().equals("/missing")) {
                throw new DuopanException(ErrorKind.NOT_FOUND, "no folder /missing");
            }
            return new Said(caller.account().name(), request.dir());
        }

        @Serves
        Said create(Caller caller, TestApi.Create request) {
            return new Said(caller.account().name(), request.path());
        }

        @Serves
        Stored upload(Caller caller, TestApi.Upload request) throws IOException {
            return store(request.path(), request.file());
        }
    }

    West west() {
        return new West();
    }

    East east() {
        return new East();
    }

    private Stored store(String name, Content content) throws IOException {
        if (name.equals("refused")) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "no upload of that id");
        }
        CRC32 crc = new CRC32();
        long size = 0;
        if (!name.equals("unread")) {
            size = digest(content, crc);
        }
        stored.add(name);
        return new Stored(name, size, (int) crc.getValue());
    }

    private static long digest(Content content, CRC32 crc) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = content.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                crc.update(buffer, 0, count);
                size += count;
            }
        }
        return size;
    }
}
