package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * An open picture of whose content nothing is known. Only what is asked for is read, and nothing but its pixels: no profiles,
 * no texts, no further pictures of an animation.
 *
 * <p>Decoders fail in many ways on files that were made to harm them; whatever they throw is {@code INVALID} here.
 */
final class PictureSource implements AutoCloseable {
    /** No picture that a camera takes has more. */
    static final long MOST_PIXELS = 64L << 20;

    private final PictureFormat format;
    private final ImageReader reader;
    private final FileImageInputStream bytes;

    private PictureSource(PictureFormat format, ImageReader reader, FileImageInputStream bytes) {
        this.format = format;
        this.reader = reader;
        this.bytes = bytes;
    }

    /** A step of a decoder. */
    private interface Decoding<T> {
        T run() throws IOException;
    }

    /**
     * Opens a file.
     *
     * @throws DuopanException {@code INVALID} if it's no picture of a known format
     */
    static PictureSource open(Path file) {
        FileImageInputStream bytes = guarded(() -> new FileImageInputStream(file.toFile()));
        try {
            return guarded(() -> find(bytes)).orElseThrow(() -> unreadable(new IOException("no decoder knows it")));
        } catch (DuopanException e) {
            close(bytes);
            throw e;
        }
    }

    private static Optional<PictureSource> find(FileImageInputStream bytes) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            Optional<PictureFormat> format = PictureFormat.of(reader.getFormatName());
            if (format.isPresent()) {
                reader.setInput(bytes, true, true);
                return Optional.of(new PictureSource(format.get(), reader, bytes));
            }
            reader.dispose();
        }
        return Optional.empty();
    }

    PictureFormat format() {
        return format;
    }

    /** Returns the pixels of a line as they lie in the file. */
    int width() {
        return guarded(() -> reader.getWidth(0));
    }

    /** Returns how many lines there are. */
    int height() {
        return guarded(() -> reader.getHeight(0));
    }

    /** Decodes every {@code step}th pixel of every {@code step}th line; takes what {@link PictureFormat#cost} says. */
    BufferedImage read(int step) {
        return guarded(() -> {
            ImageReadParam wanted = reader.getDefaultReadParam();
            wanted.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, wanted);
        });
    }

    @Override
    public void close() {
        try {
            reader.dispose();
        } finally {
            close(bytes);
        }
    }

    private static <T> T guarded(Decoding<T> decoding) {
        try {
            return decoding.run();
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static DuopanException unreadable(Exception cause) {
        return new DuopanException(
                ErrorKind.INVALID, "Look at a picture: it is broken or in no format that can be decoded", cause);
    }

    private static void close(FileImageInputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw Workbench.failure("Look at a picture", e);
        }
    }
}
