package dev.duopan.netdisk.baidu;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a QR code as PNG, black on white, with the blank margin that readers need. */
final class QrPicture {
    private static final int MARGIN = 4;
    private static final int PIXELS = 8;

    private QrPicture() {}

    static byte[] png(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn(code), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture can be written to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(QrCode code) {
        int side = (code.size + 2 * MARGIN) * PIXELS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    pen.fillRect((x + MARGIN) * PIXELS, (y + MARGIN) * PIXELS, PIXELS, PIXELS);
                }
            }
        }
        pen.dispose();
        return picture;
    }
}
