package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes small pictures of pictures: upright, in their own proportions, without what was written about them.
 *
 * @param budget how much memory that may take
 */
record SmallPicture(MemoryBudget budget) {
    private static final float QUALITY = 0.85f;

    /** How many pixels are read for each that is shown, in each direction. */
    private static final int SHARPNESS = 2;

    /**
     * Makes one, as JPEG.
     *
     * @throws DuopanException {@code INVALID} if the file is no picture that can be decoded, {@code TOO_LARGE} if it has too
     *     many pixels for that, {@code BUSY} if too many others are being decoded
     */
    byte[] draw(Path picture, PictureBox box) {
        try (PictureSource source = PictureSource.open(picture)) {
            Exif exif = Exif.read(picture, source.format());
            long width = source.width();
            long height = source.height();
            checkSize(picture, source.format(), width * height);
            PictureBox size = exif.liesOnItsSide() ? box.around(height, width) : box.around(width, height);
            double shrunk = (double) (width * height) / (size.width() * size.height());
            int step = Math.max(1, (int) Math.sqrt(shrunk) / SHARPNESS);
            return budget.spend(
                    source.format().cost(width, height, step),
                    () -> encode(resize(source.read(step), size, exif.orientation())));
        }
    }

    private static void checkSize(Path picture, PictureFormat format, long pixels) {
        if (!isReasonable(picture, format, pixels)) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE,
                    "Make a small picture: of the large one %d pixels, gone over 100 times, are decoded at most"
                            .formatted(PictureSource.MOST_PIXELS));
        }
    }

    /** Tells whether somebody may have made a picture to look at it, and not to keep decoders busy. */
    static boolean isReasonable(Path picture, PictureFormat format, long pixels) {
        return pixels <= PictureSource.MOST_PIXELS && (format != PictureFormat.JPEG || !JpegScans.areTooMany(picture));
    }

    private static BufferedImage resize(BufferedImage read, PictureBox size, int orientation) {
        try {
            return Thumbnails.of(read)
                    .forceSize(size.width(), size.height())
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .addFilter(ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)))
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory can't be resized", e);
        } catch (RuntimeException e) {
            throw new DuopanException(ErrorKind.INVALID, "Make a small picture: its colours make no sense", e);
        }
    }

    private static byte[] encode(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(encoded)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), quality(writer));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory can't be encoded", e);
        } finally {
            writer.dispose();
        }
        return encoded.toByteArray();
    }

    private static ImageWriteParam quality(ImageWriter writer) {
        ImageWriteParam wanted = writer.getDefaultWriteParam();
        wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        wanted.setCompressionQuality(QUALITY);
        return wanted;
    }
}
