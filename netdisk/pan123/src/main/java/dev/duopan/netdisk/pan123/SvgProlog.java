package dev.duopan.netdisk.pan123;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first element of an XML text: declaration, comments, instructions, document type.
 *
 * @param text how the text begins
 */
record SvgProlog(String text) {
    private static final Pattern MISC =
            Pattern.compile("\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>", Pattern.DOTALL);
    private static final Pattern SVG = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?svg[\\s/>]");

    /** How a text in UTF-8 begins, or one in UTF-16 with a mark. */
    static SvgProlog of(byte[] head) {
        String text = new String(head, charset(head));
        return new SvgProlog(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Tells whether the first element is one of a picture. */
    boolean leadsToSvg() {
        Matcher misc = MISC.matcher(text);
        int position = 0;
        while (misc.region(position, text.length()).lookingAt()) {
            position = misc.end();
        }
        return SVG.matcher(text).region(position, text.length()).lookingAt();
    }

    private static Charset charset(byte[] head) {
        int mark = head.length < 2 ? 0 : ((head[0] & 0xff) << Byte.SIZE) | (head[1] & 0xff);
        return switch (mark) {
            case 0xfeff -> StandardCharsets.UTF_16BE;
            case 0xfffe -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
