package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Shows files without giving them out: small pictures of pictures.
 *
 * <p>What is made is kept on disk by the content it was made of, up to a limit. Files aren't trusted: what would take too much
 * memory or time is refused before it is decoded.
 */
public final class Previewing implements AutoCloseable {
    private static final Set<String> PICTURES =
            Set.of("bmp", "gif", "jfif", "jpeg", "jpg", "png", "tif", "tiff", "webp");

    private final Netdisk netdisk;
    private final PreviewSettings settings;
    private final PreviewShelf shelf;
    private final SmallPicture pictures = new SmallPicture(MemoryBudget.ofThisProcess());

    private Previewing(Netdisk netdisk, PreviewSettings settings) {
        this.netdisk = netdisk;
        this.settings = settings;
        shelf = new PreviewShelf(settings.cache(), settings.cacheBytes());
    }

    /** What a netdisk shows; its directories are made when they are needed, and what an earlier process left is tidied. */
    public static Previewing of(Netdisk netdisk, PreviewSettings settings) {
        Previewing previewing = new Previewing(netdisk, settings);
        Workbench.clean(settings.media().work());
        previewing.shelf.begin();
        return previewing;
    }

    /** Tells whether there may be pictures of a file, by its name. */
    public boolean mayShow(FileNode file) {
        return !file.isFolder() && PICTURES.contains(extension(file));
    }

    private static String extension(FileNode file) {
        int dot = file.name().lastIndexOf('.');
        return dot < 0 ? "" : file.name().substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Returns a small picture of a file, as JPEG, upright, in its own proportions and never larger than the file's.
     *
     * @param keep whether it is worth keeping
     * @throws DuopanException {@code INVALID} if there is nothing in it that can be shown, {@code TOO_LARGE} if that would
     *     take too much, {@code BUSY} if too much else is being made, {@code NOT_FOUND} if it's a folder
     */
    public byte[] picture(FileNode file, PictureBox box, boolean keep) {
        if (!keep) {
            return draw(file, box);
        }
        String name = "%s-%dx%d".formatted(content(file).sha256(), box.width(), box.height());
        return shelf.read(name, out -> out.write(draw(file, box)));
    }

    private byte[] draw(FileNode file, PictureBox box) {
        return lent(file, source -> pictures.draw(source, box));
    }

    /** Does work on a file of the local file system that has the content. */
    private <T> T lent(FileNode file, Function<Path, T> work) {
        try (Workbench bench = Workbench.in(settings.media().work())) {
            netdisk.contents().lend(file, bench.source());
            return work.apply(bench.source());
        }
    }

    private static FileContent content(FileNode file) {
        FileContent content = file.content();
        if (content == null) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "Show %s: it's a folder".formatted(file.name()));
        }
        return content;
    }

    @Override
    public void close() {}
}
