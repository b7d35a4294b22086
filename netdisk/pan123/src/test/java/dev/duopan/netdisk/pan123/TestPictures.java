package dev.duopan.netdisk.pan123;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Real pictures. */
public final class TestPictures {
    private TestPictures() {}

    /** A picture of 32 by 32 coloured dots in a format that the JDK can write, each seed another one. */
    public static byte[] of(String format, int seed) {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return written(image, format);
    }

    /** A picture in png. */
    public static byte[] png(int seed) {
        return of("png", seed);
    }

    /** A picture that would run a script if it were let. */
    public static byte[] svg() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- <html> -->
                <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>
                """.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("nobody writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
