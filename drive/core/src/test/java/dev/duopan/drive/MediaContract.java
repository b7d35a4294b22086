package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.MediaFacts.Extent;
import dev.duopan.drive.MediaFacts.Thumbnail;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What {@link Media} promises; every drive that offers it runs this. */
public abstract class MediaContract extends DriveFixture {
    private Media media() {
        return drive().require(Media.class);
    }

    private DrivePath picture() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        return drive().upload(at("照片.jpg"), UploadSource.of(jpeg.toByteArray()), UploadOptions.FAIL_IF_EXISTS)
                .path();
    }

    @Test
    void describe_picture_tellsItsSizeAndNoLength() throws IOException {
        MediaFacts facts = media().describe(picture());

        assertThat(facts.size()).contains(new Extent(1200, 800));
        assertThat(facts.duration()).isEmpty();
        assertThat(facts.taken()).isEmpty();
    }

    @Test
    void describe_picture_linksToSmallOnes() throws IOException {
        MediaFacts facts = media().describe(picture());

        assertThat(facts.thumbnails())
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparingInt(
                        small -> small.within().width() * small.within().height()));
        for (Thumbnail small : facts.thumbnails()) {
            BufferedImage shown = ImageIO.read(
                    new ByteArrayInputStream(LinkedBytes.of(small.link()).fetched()));
            assertThat(shown.getWidth()).isBetween(1, small.within().width());
            assertThat(shown.getHeight()).isBetween(1, small.within().height());
        }
    }

    @Test
    void describe_picture_linksEndAndAreKeptFromLogs() throws IOException {
        Thumbnail small = media().describe(picture()).thumbnails().getFirst();

        assertThat(small.link().ends())
                .hasValueSatisfying(end -> assertThat(end).isAfter(Instant.now()));
        assertThat(small.toString()).doesNotContain(small.link().url().reveal());
    }

    @Test
    void describe_otherFile_hasNoFacts() {
        assertThat(media().describe(file("a.txt", "hello"))).isEqualTo(MediaFacts.NONE);
    }

    @Test
    void describe_noFile_isRefused() {
        assertFails(NOT_FOUND, () -> media().describe(at("missing.jpg")));
        assertFails(INVALID, () -> media().describe(home));
        assertFails(INVALID, () -> media().describe(DrivePath.ROOT));
    }
}
