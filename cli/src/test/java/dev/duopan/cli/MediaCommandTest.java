package dev.duopan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code duopan stat --media}. */
final class MediaCommandTest {
    @RegisterExtension
    static final NetdiskExtension NETDISK = NetdiskExtension.onSocket();

    @TempDir
    private Path home;

    private Terminal terminal;

    @BeforeEach
    void upload() throws IOException {
        terminal = new Terminal(home);
        RemoteStore.in(terminal.environment().configuration())
                .add(new Remote("net", RemoteType.BAIDU)
                        .with(Setting.BASE_URL, NETDISK.address().toString())
                        .with(
                                Setting.ACCESS_TOKEN,
                                NETDISK.token("ann", TokenApi.BAIDU).reveal()));
        Path picture = home.resolve("picture.png");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        assertThat(new Terminal(home).call("copy", picture.toString(), "net:/pictures"))
                .isZero();
    }

    @Test
    void stat_media_tellsPixelsAndSmallPictures() {
        assertThat(terminal.call("stat", "--media", "net:/pictures/picture.png"))
                .isZero();
        assertThat(terminal.out()).containsPattern("pixels +300 x 200").containsPattern("small picture +60 x 60  http");
    }

    @Test
    void stat_mediaAsJson_isOneMemberMore() {
        assertThat(terminal.call("stat", "--json", "--media", "net:/pictures/picture.png"))
                .isZero();
        Map<String, ?> told = Printed.object(terminal.out());
        assertThat(told.get("path")).isEqualTo("/pictures/picture.png");
        assertThat(told.get("media"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("width", 300)
                .containsEntry("height", 200)
                .containsEntry("seconds", null)
                .containsKeys("takenAt", "thumbnails");
    }

    @Test
    void stat_withoutMedia_hasNoSuchMember() {
        assertThat(terminal.call("stat", "--json", "net:/pictures/picture.png")).isZero();
        assertThat(Printed.object(terminal.out())).doesNotContainKey("media").containsEntry("size", size());
    }

    private Object size() {
        return (int) home.resolve("picture.png").toFile().length();
    }

    @Test
    void stat_mediaOfAFolderOfThisComputer_tellsWhyNot() {
        assertThat(terminal.call("stat", "--media", home.resolve("picture.png").toString()))
                .isEqualTo(9);
        assertThat(terminal.err()).contains("media").hasLineCount(1);
    }
}
