package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.StoredContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows documents as PDF: those that are one as they are, those of office programs through LibreOffice, where there is one.
 * What was converted is kept for the next who asks.
 */
public final class Documents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    private static final String PDF = "pdf";
    private static final Set<String> OFFICE =
            Set.of("doc", "docx", "odp", "ods", "odt", "ppt", "pptx", "rtf", "xls", "xlsx");
    private static final long LARGEST = 256L << 20;
    private static final int HEAD = 1024;

    private final Netdisk netdisk;
    private final Path work;
    private final PreviewShelf shelf;
    private final OfficeConverter office;

    Documents(Netdisk netdisk, PreviewSettings settings, PreviewShelf shelf) {
        this.netdisk = netdisk;
        this.shelf = shelf;
        work = settings.work();
        office = new OfficeConverter(settings.office(), settings.cache().resolveSibling("office"));
    }

    void announce() {
        office.find()
                .ifPresentOrElse(
                        home -> LOG.info("documents are shown by the LibreOffice of {}", home),
                        () -> LOG.warn("documents other than PDFs can't be shown: no LibreOffice was found or wanted;"
                                + " install one, or name its directory in the configuration"));
    }

    /** Tells whether a file is of a kind that can be shown, by its name alone. */
    public boolean mayShow(FileNode file) {
        return !file.isFolder() && (extension(file).equals(PDF) || OFFICE.contains(extension(file)));
    }

    private static String extension(FileNode file) {
        int dot = file.name().lastIndexOf('.');
        return dot < 0 ? "" : file.name().substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Opens a document as PDF, which is made first if it wasn't yet.
     *
     * @throws DuopanException {@code INVALID} if it isn't what its name says or can't be shown, {@code TOO_LARGE} if it has
     *     more than 256 MiB and would have to be converted, {@code UNSUPPORTED} if this server can't convert documents,
     *     {@code BUSY} if it takes too long
     */
    public OpenDocument open(FileNode file) {
        return switch (extension(file)) {
            case PDF -> original(file);
            case String other when OFFICE.contains(other) -> made(file);
            default ->
                throw new DuopanException(ErrorKind.INVALID, "Show a document: its format has no preview; download it");
        };
    }

    private OpenDocument original(FileNode file) {
        StoredContent content = netdisk.contents().open(file);
        try (InputStream head = content.stream(0, Math.min(HEAD, content.size()))) {
            if (!new String(head.readAllBytes(), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
                throw new DuopanException(ErrorKind.INVALID, "Show a document: it's no PDF");
            }
            return new OpenDocument.Original(content);
        } catch (IOException e) {
            content.close();
            throw Workbench.failure("Show a document", e);
        } catch (DuopanException e) {
            content.close();
            throw e;
        }
    }

    private OpenDocument made(FileNode file) {
        if (file.size() > LARGEST) {
            throw new DuopanException(
                    ErrorKind.TOO_LARGE, "Show a document: more than %d bytes aren't converted".formatted(LARGEST));
        }
        String name = "%s-%s.pdf".formatted(Previewing.content(file).sha256(), extension(file));
        try {
            return OpenDocument.Made.of(shelf.open(name, out -> convert(file, out)));
        } catch (IOException e) {
            throw Workbench.failure("Show a document", e);
        }
    }

    private void convert(FileNode file, OutputStream out) throws IOException {
        try (Workbench bench = Workbench.in(work)) {
            Path source = bench.directory().resolve("source." + extension(file));
            Path pdf = bench.directory().resolve("made.pdf");
            netdisk.contents().lend(file, source);
            office.convert(source, pdf);
            try (InputStream bytes = Files.newInputStream(pdf)) {
                OpenDocument.Made.write(bytes, out);
            }
        }
    }

    @Override
    public void close() {
        office.close();
    }
}
