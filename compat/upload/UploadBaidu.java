import dev.duopan.api.Secret;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.baidu.FileUpload;
import dev.duopan.client.baidu.UploadListener;
import dev.duopan.client.baidu.UploadToken;
import dev.duopan.client.baidu.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Uploads one file to Baidu Netdisk by the SDK: {@code UploadBaidu URL SOURCE PATH TOKEN-FILE}. The access token stands in
 * {@code ACCESS_TOKEN}. The newest resume token is kept in its file; if that is there already, the upload goes on from it.
 */
final class UploadBaidu {
    private UploadBaidu() {}

    public static void main(String[] arguments) throws IOException {
        Path tokens = Path.of(arguments[3]);
        FileUpload upload = FileUpload.of(arguments[2], Path.of(arguments[1]));
        try (Transport transport = new HttpTransport(HttpOptions.DEFAULT)) {
            BaiduPan pan = BaiduPan.builder(transport)
                    .base(URI.create(arguments[0]))
                    .token(Secret.of(System.getenv("ACCESS_TOKEN")))
                    .build();
            Keeper keeper = new Keeper(tokens);
            UploadedFile file = Files.exists(tokens)
                    ? pan.resume(upload, UploadToken.parse(Files.readString(tokens)), keeper)
                    : pan.upload(upload, keeper);
            System.out.println(file.fsId() + " " + file.verification());
        }
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
