package dev.duopan.netdisk.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/**
 * A picture whose upper half is red and whose lower half is blue.
 *
 * @param width pixels
 * @param height pixels
 */
public record SamplePicture(int width, int height) {
    private static final String EXIF_MARK = "Exif\0\0";

    /** Returns it in a format that Java can write. */
    public byte[] as(String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, height / 2, width, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns it as JPEG with what a camera writes. */
    public byte[] asJpeg(int orientation, String takenAt) {
        byte[] exif = exif(orientation, takenAt);
        byte[] plain = as("jpeg");
        ByteBuffer bytes = ByteBuffer.allocate(plain.length + exif.length + EXIF_MARK.length() + 4);
        bytes.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + EXIF_MARK.length() + 2));
        bytes.put(EXIF_MARK.getBytes(StandardCharsets.US_ASCII)).put(exif).put(plain, 2, plain.length - 2);
        return bytes.array();
    }

    /** Returns a PNG that says that it has the size of this one, whatever follows. */
    public byte[] asPngOfZeros(int zeros) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2);
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", deflated(zeros));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] deflated(int zeros) {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[zeros]);
        deflater.finish();
        byte[] bytes = new byte[zeros / 500 + 1024];
        int length = deflater.deflate(bytes);
        deflater.end();
        return java.util.Arrays.copyOf(bytes, length);
    }

    /** Appends a chunk of a PNG. */
    static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    /** A TIFF structure with an orientation, and the time in a directory of the camera's own. */
    private static byte[] exif(int orientation, String takenAt) {
        ByteBuffer tiff = ByteBuffer.allocate(76).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        field(tiff, 0x0112, 3, 1, orientation);
        field(tiff, 0x8769, 4, 1, 38);
        tiff.putInt(0).putShort((short) 1);
        field(tiff, 0x9003, 2, 20, 56);
        tiff.putInt(0).put(takenAt.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        return tiff.array();
    }

    private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
