import dev.duopan.api.Secret;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.client.pan123.ByteSource;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.client.pan123.UploadListener;
import dev.duopan.client.pan123.UploadOrder;
import dev.duopan.client.pan123.UploadTarget;
import dev.duopan.client.pan123.UploadToken;
import dev.duopan.client.pan123.UploadWay;
import dev.duopan.client.pan123.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Uploads one file by the SDK: {@code Upload URL WAY SOURCE NAME TOKEN-FILE}. The access token stands in {@code ACCESS_TOKEN}. The
 * newest resume token is kept in its file; if that is there already, the upload goes on from it.
 */
final class Upload {
    private Upload() {}

    public static void main(String[] arguments) throws IOException {
        Path tokens = Path.of(arguments[4]);
        UploadOrder order = UploadOrder.of(source(arguments[2]), UploadTarget.in(0, arguments[3]))
                .by(UploadWay.valueOf(arguments[1]));
        if (Files.exists(tokens)) {
            order = order.resuming(UploadToken.parse(Files.readString(tokens)));
        }
        try (Transport transport = new HttpTransport(HttpOptions.DEFAULT)) {
            Pan123Open pan = Pan123Open.builder(transport)
                    .base(URI.create(arguments[0]))
                    .token(Secret.of(System.getenv("ACCESS_TOKEN")))
                    .build();
            UploadedFile file = pan.uploadFile(order, new Keeper(tokens));
            System.out.println(file.fileId() + " " + file.reused());
        }
    }

    private static ByteSource source(String text) {
        return text.startsWith("http") ? ByteSource.of(URI.create(text)) : ByteSource.of(Path.of(text));
    }

    /** Replaces the file by a whole new one each time. */
    private record Keeper(Path tokens) implements UploadListener {
        @Override
        public void stored(long bytes) {}

        @Override
        public void resumable(UploadToken token) {
            try {
                Path next = Path.of(tokens + ".new");
                Files.writeString(next, token.text());
                Files.move(next, tokens, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
