package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What many tests need. */
final class Samples {
    private Samples() {}

    static NetdiskSettings settings(Path directory) {
        return NetdiskSettings.at(directory).withPasswordIterations(1_000).withCollectionInterval(Duration.ZERO);
    }

    static byte[] bytes(int seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** A connection that is cut before its first byte. */
    static InputStream brokenStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("cut");
            }
        };
    }

    static String md5(byte[] bytes) {
        return HexFormat.of().formatHex(Secrets.digest("MD5").digest(bytes));
    }

    static String sha1(byte[] bytes) {
        return HexFormat.of().formatHex(Secrets.digest("SHA-1").digest(bytes));
    }

    static FileNode put(Netdisk netdisk, Account account, String path, byte[] bytes) {
        UploadRequest request = UploadRequest.of(Destination.at(path), bytes.length);
        return netdisk.uploads().storeWhole(account, request, stream(bytes));
    }

    static FileNode put(Netdisk netdisk, Account account, String path) {
        return put(netdisk, account, path, text(path));
    }

    static UploadSession begin(Netdisk netdisk, Account account, UploadRequest request) {
        UploadStart start = netdisk.uploads().begin(account, request);
        assertThat(start).isInstanceOf(UploadStart.Open.class);
        return ((UploadStart.Open) start).session();
    }

    static SliceReceipt slice(Netdisk netdisk, Account account, UploadSession session, int index, byte[] bytes) {
        return netdisk.uploads().writeSlice(account, SliceWrite.of(session.id(), index), stream(bytes));
    }

    static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, Math.min(to, bytes.length));
    }

    static byte[] read(Netdisk netdisk, FileNode file) {
        try (StoredContent content = netdisk.contents().open(file);
                InputStream stream = content.stream()) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static List<String> names(List<FileNode> nodes) {
        return nodes.stream().map(FileNode::name).toList();
    }

    static List<String> children(Netdisk netdisk, Account account, String path) {
        long folder = netdisk.files().at(account, path).id();
        return names(netdisk.files().children(account, folder, Listing.by(ListOrder.NAME)));
    }

    static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void assertKind(ErrorKind kind, ThrowingCallable call) {
        DuopanException failure = catchThrowableOfType(DuopanException.class, call);
        assertThat(failure).as("a failure of kind %s", kind).isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
    }
}
