package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Secret;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.pan123.open.FileItem;
import dev.duopan.api.pan123.open.ListFiles;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.client.ByteSpan;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.TokenStore;
import dev.duopan.client.Transport;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.pan123.DownloadRange;
import dev.duopan.client.pan123.FileUpload;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.client.pan123.UploadedFile;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java code that the README shows: it stands there letter for letter, and does what it says. */
class ReadmeTest {
    private static final String SOURCE = "src/test/java/dev/duopan/drive/cloud/ReadmeTest.java";

    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    Path directory;

    private List<String> openApi(URI url, String clientId, Secret clientSecret, Path photo) throws IOException {
        // README: 123pan
        try (Transport transport = new HttpTransport(HttpOptions.DEFAULT)) {
            Pan123Open pan = Pan123Open.builder(transport)
                    .base(url) // leave it out for the real 123pan
                    .developer(clientId, clientSecret, TokenStore.inMemory())
                    .build();
            long folder =
                    pan.files().makeFolder(new MakeFolder("photos", 0)).send().folderId();
            UploadedFile uploaded = pan.upload(FileUpload.of(folder, photo));
            pan.download(uploaded.fileId(), DownloadRange.ALL).close();
            return pan.files().list(ListFiles.of(folder)).stream()
                    .map(FileItem::filename)
                    .toList();
        }
        // README: end
    }

    private List<String> baidu(URI url, Secret token, Path photo) throws IOException {
        // README: Baidu
        try (Transport transport = new HttpTransport(HttpOptions.DEFAULT)) {
            BaiduPan pan = BaiduPan.builder(transport)
                    .base(url) // leave it out for the real Baidu Netdisk
                    .token(token)
                    .build();
            var file = dev.duopan.client.baidu.FileUpload.of("/apps/mine/photo.jpg", photo);
            long id = pan.upload(file).fsId();
            pan.download(id, ByteSpan.ALL).close();
            var list = dev.duopan.api.baidu.file.ListFiles.of("/apps/mine");
            return pan.files().list(list).stream().map(FileEntry::path).toList();
        }
        // README: end
    }

    private Path photo() throws IOException {
        return Files.write(directory.resolve("photo.jpg"), new byte[] {1, 2, 3});
    }

    @Test
    void openApi_againstANetdisk_uploadsAndLists() throws IOException {
        NewApplication application = NETDISK.application("ann", null);

        assertThat(openApi(
                        NETDISK.address(),
                        application.application().clientId(),
                        Secret.of(application.clientSecret()),
                        photo()))
                .containsExactly("photo.jpg");
    }

    @Test
    void baidu_againstANetdisk_uploadsAndLists() throws IOException {
        assertThat(baidu(NETDISK.address(), NETDISK.token("ann", TokenApi.BAIDU), photo()))
                .containsExactly("/apps/mine/photo.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void readme_inEveryLanguage_showsThisVeryCode(String name) throws IOException {
        String readme = Files.readString(Path.of("../..", name));

        assertThat(readme).contains(snippet("123pan"), snippet("Baidu"));
    }

    private static String snippet(String name) throws IOException {
        return Files.readString(Path.of(SOURCE))
                .lines()
                .dropWhile(line -> !line.strip().equals("// README: " + name))
                .skip(1)
                .takeWhile(line -> !line.strip().equals("// README: end"))
                .collect(Collectors.joining("\n"))
                .stripIndent();
    }
}
