package dev.duopan.netdisk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Fetches as a compressed text: a line of headings, then a line for each with tabs between time (UTC+8), address, source,
 * traffic, size, path and link. The format is a choice; the vendor's isn't known.
 */
final class HourText implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer lines;

    HourText() throws IOException {
        lines = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
        lines.write("time\taddress\tsource\ttraffic\tsize\tpath\turl\n");
    }

    void add(LoggedAccess logged) {
        LinkAccess access = logged.access();
        try {
            lines.write(String.join(
                    "\t",
                    TIME.format(access.at()),
                    access.address(),
                    access.source().name().toLowerCase(Locale.ROOT),
                    Long.toString(access.traffic()),
                    Long.toString(access.fileSize()),
                    access.filePath(),
                    access.url()));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
    }

    /** Returns everything; nothing can be added then. */
    byte[] toBytes() throws IOException {
        lines.close();
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
