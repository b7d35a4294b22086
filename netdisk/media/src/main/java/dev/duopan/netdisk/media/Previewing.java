package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows files without giving them out: small pictures of pictures and videos, and documents as PDF.
 *
 * <p>What is made is kept on disk by the content it was made of, up to a limit; what was found out about a content is kept in
 * the database. Files aren't trusted: what would take too much memory or time is refused before it is decoded.
 */
public final class Previewing implements AutoCloseable {
    private final Netdisk netdisk;
    private final PreviewSettings settings;
    private final Toolbox toolbox;
    private final Sights sights;
    private final PreviewShelf shelf;
    private final PreviewShelf pdfs;
    private final Documents documents;
    private final SmallPicture pictures = new SmallPicture(MemoryBudget.ofThisProcess());
    private final Turns programs = new Turns(1);

    private Previewing(Netdisk netdisk, PreviewSettings settings, Toolbox toolbox) {
        this.netdisk = netdisk;
        this.settings = settings;
        this.toolbox = toolbox;
        sights = new Sights(netdisk.contentFacts(), toolbox);
        shelf = new PreviewShelf(settings.cache().resolve("pictures"), settings.cacheBytes() / 2);
        pdfs = new PreviewShelf(settings.cache().resolve("documents"), settings.cacheBytes() / 2);
        documents = new Documents(netdisk, settings, pdfs);
    }

    /** What a netdisk shows; its directories are made when they are needed, and what an earlier process left is tidied. */
    public static Previewing of(Netdisk netdisk, PreviewSettings settings, Toolbox toolbox) {
        Previewing previewing = new Previewing(netdisk, settings, toolbox);
        Workbench.clean(settings.work());
        previewing.shelf.begin();
        previewing.pdfs.begin();
        return previewing;
    }

    /** Says in the log what can't be shown for want of a program. */
    public void announce() {
        toolbox.find();
        documents.announce();
    }

    /** Returns what shows documents. */
    public Documents documents() {
        return documents;
    }

    /** Tells whether there may be pictures of a file, by its name alone. */
    public boolean mayShow(FileNode file) {
        return sights.mayBe(file);
    }

    /** Returns what was found out about a file before; nothing if nobody looked into its content yet. */
    public Optional<Sight> known(FileNode file) {
        return mayShow(file) ? sights.known(file, content(file)) : Optional.of(Sight.NOTHING);
    }

    /**
     * Looks into a file, if nobody did before, and returns what is to be seen of it.
     *
     * @throws DuopanException {@code BUSY} if too much else is being looked at, {@code NOT_FOUND} if its content is gone,
     *     {@code UNAVAILABLE} if the disk refuses
     */
    public Sight sight(FileNode file) {
        return known(file).orElseGet(() -> look(file));
    }

    private Sight look(FileNode file) {
        Sight found = lent(file, bench -> sights.look(file, bench.source(), bench.output()));
        sights.keep(file, content(file), found);
        return found;
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
        String kind = Sights.isVideo(file) ? "video" : "picture";
        String name = "%s-%s-%dx%d".formatted(content(file).sha256(), kind, box.width(), box.height());
        return shelf.read(name, out -> out.write(draw(file, box)));
    }

    private byte[] draw(FileNode file, PictureBox box) {
        Sight sight = sight(file);
        if (!sight.drawable()) {
            throw new DuopanException(ErrorKind.INVALID, "Make a small picture: there is nothing to see in it");
        }
        try {
            return sight.kind() == Sight.Kind.VIDEO
                    ? frame(file, box, sight)
                    : lent(file, bench -> pictures.draw(bench.source(), box));
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.INVALID) {
                sights.keep(file, content(file), sight.undrawable());
            }
            throw e;
        }
    }

    /** One picture is taken out of a video for all sizes. */
    private byte[] frame(FileNode file, PictureBox box, Sight sight) {
        byte[] frame = shelf.read(content(file).sha256() + "-frame", out -> out.write(take(file, sight)));
        try (Workbench bench = Workbench.in(settings.work())) {
            return pictures.draw(bench.put(frame), box);
        }
    }

    private byte[] take(FileNode file, Sight sight) {
        VideoFrame frames = new VideoFrame(toolbox.get(), toolbox.settings().limits());
        return programs.take(
                1, () -> lent(file, bench -> frames.take(bench.source(), bench.output(), sight.milliseconds())));
    }

    /** Does work on a file of the local file system that has the content. */
    private <T> T lent(FileNode file, Function<Workbench, T> work) {
        try (Workbench bench = Workbench.in(settings.work())) {
            netdisk.contents().lend(file, bench.source());
            return work.apply(bench);
        }
    }

    static FileContent content(FileNode file) {
        FileContent content = file.content();
        if (content == null) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "Show %s: it's a folder".formatted(file.name()));
        }
        return content;
    }

    /** Ends the programs that work on files. */
    @Override
    public void close() {
        documents.close();
    }
}
