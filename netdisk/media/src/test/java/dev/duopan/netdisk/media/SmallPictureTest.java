package dev.duopan.netdisk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPictureTest {
    private static final SmallPicture PICTURES = new SmallPicture(new MemoryBudget(32L << 20, 1));
    private static final PictureBox BOX = new PictureBox(140, 90);
    private static final String WEBP = "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=";

    @TempDir
    private Path directory;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("picture"), bytes);
    }

    private BufferedImage small(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PICTURES.draw(file(bytes), BOX)));
    }

    private void assertRefused(byte[] bytes, ErrorKind kind) throws IOException {
        Path file = file(bytes);
        assertThatThrownBy(() -> PICTURES.draw(file, BOX))
                .isInstanceOfSatisfying(
                        DuopanException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void draw_eachFormat_keepsProportionsAndColours(String format) throws IOException {
        BufferedImage small = small(new SamplePicture(800, 400).as(format));

        assertThat(small.getWidth()).isEqualTo(140);
        assertThat(small.getHeight()).isEqualTo(70);
        assertThat(isRed(small, 70, 10)).isTrue();
        assertThat(isRed(small, 70, 60)).isFalse();
    }

    @Test
    void draw_webp_isPossible() throws IOException {
        BufferedImage small = small(Base64.getDecoder().decode(WEBP));

        assertThat(small.getWidth()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 70, 10", "3, 70, 60", "6, 35, 45", "8, 10, 45"})
    void draw_turnedPicture_isUpright(int orientation, int redX, int redY) throws IOException {
        BufferedImage small = small(new SamplePicture(800, 400).asJpeg(orientation, "2018:09:06 15:58:58"));
        boolean turned = orientation > 4;

        assertThat(small.getWidth()).isEqualTo(turned ? 45 : 140);
        assertThat(small.getHeight()).isEqualTo(turned ? 90 : 70);
        assertThat(isRed(small, Math.min(redX, small.getWidth() - 5), redY)).isTrue();
    }

    @Test
    void draw_smallerThanTheBox_isNotEnlarged() throws IOException {
        assertThat(small(new SamplePicture(20, 10).as("png")).getWidth()).isEqualTo(20);
    }

    @Test
    void draw_oneLongLine_hasAPixelOfHeight() throws IOException {
        assertThat(small(new SamplePicture(5000, 1).as("png")).getHeight()).isEqualTo(1);
    }

    @Test
    void draw_fineCamera_needsLittleMemory() throws IOException {
        assertThat(small(new SamplePicture(6000, 4000).as("jpeg")).getHeight()).isEqualTo(90);
    }

    @Test
    void draw_hugePng_isRefusedBeforeItIsDecoded() throws IOException {
        assertRefused(new SamplePicture(100_000, 100_000).asPngOfZeros(1_000_000), ErrorKind.TOO_LARGE);
    }

    @Test
    void draw_gifWithGiantCanvas_isRefused() throws IOException {
        byte[] gif = new SamplePicture(10, 10).as("gif");
        ByteBuffer bytes = ByteBuffer.wrap(gif);
        int descriptor = indexOf(gif, (byte) 0x2C);
        bytes.putInt(6, -1).putInt(descriptor + 5, -1);

        assertRefused(gif, ErrorKind.TOO_LARGE);
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        int index = 13 + 3 * (2 << (bytes[10] & 7));
        while (bytes[index] != wanted) {
            index++;
        }
        return index;
    }

    @Test
    void draw_wholePictureBeyondTheBudget_isRefused() throws IOException {
        assertRefused(new SamplePicture(2000, 2000).as("tiff"), ErrorKind.TOO_LARGE);
    }

    @Test
    void draw_jpegOfThousandScans_isRefused() throws IOException {
        byte[] jpeg = new SamplePicture(100, 100).as("jpeg");
        byte[] longer = Arrays.copyOf(jpeg, jpeg.length + 4000);
        for (int index = jpeg.length; index < longer.length; index += 2) {
            longer[index] = (byte) 0xFF;
            longer[index + 1] = (byte) 0xDA;
        }

        assertRefused(longer, ErrorKind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void draw_damagedAnywhere_isAnsweredOrRefused(String format) throws IOException {
        byte[] whole = new SamplePicture(64, 48).as(format);
        for (int seed = 0; seed < 100; seed++) {
            java.util.Random random = new java.util.Random(seed);
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int change = 0; change < 5; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(PICTURES.draw(file(damaged), BOX))
                        .as("seed %d", seed)
                        .isNotEmpty();
            } catch (DuopanException e) {
                assertThat(e.kind()).as("seed %d", seed).isIn(ErrorKind.INVALID, ErrorKind.TOO_LARGE);
            }
        }
    }

    @Test
    void draw_noPicture_isInvalid() throws IOException {
        assertRefused("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8), ErrorKind.INVALID);
        assertRefused(new byte[0], ErrorKind.INVALID);
    }

    @Test
    void read_exifOfACamera_hasTimeAndOrientation() throws IOException {
        Exif exif = Exif.read(file(new SamplePicture(8, 8).asJpeg(6, "2018:09:06 15:58:58")), PictureFormat.JPEG);

        assertThat(exif.orientation()).isEqualTo(6);
        assertThat(exif.takenAt()).isEqualTo("2018-09-06T07:58:58Z");
    }
}
