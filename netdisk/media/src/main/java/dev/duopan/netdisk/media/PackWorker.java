package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileContent;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.StoredContent;
import dev.duopan.netdisk.TaskRun;
import dev.duopan.netdisk.TaskWorker;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts all renditions of a video into a zip, each in a folder named by its resolution, without compressing them again. */
final class PackWorker implements TaskWorker<VideoWork.Pack> {
    private final Netdisk netdisk;
    private final Renditions renditions;
    private final VideoShelf shelf;
    private final MediaSettings settings;

    PackWorker(Netdisk netdisk, Renditions renditions, MediaSettings settings) {
        this.netdisk = netdisk;
        this.renditions = renditions;
        this.shelf = new VideoShelf(netdisk);
        this.settings = settings;
    }

    /**
     * What became of it.
     *
     * @param folderId the folder with the zip; 0 if there was no room for it
     */
    record Outcome(long folderId) {
        boolean isFull() {
            return folderId == 0;
        }
    }

    /** A file and its place in the zip. */
    private record Entry(String path, FileNode file) {}

    @Override
    public void run(TaskRun<VideoWork.Pack> run) {
        try (Workbench bench = Workbench.in(settings.work())) {
            Path zip = bench.output().resolve("all.zip");
            write(run, zip);
            FileNode folder = shelf.begin(run.account(), run.input().fileId(), run.id());
            shelf.store(run.account(), Destination.in(folder.id(), run.input().name()), zip);
            run.checkpoint(new Outcome(folder.id()));
        } catch (DuopanException e) {
            if (e.kind() != ErrorKind.QUOTA) {
                throw e;
            }
            shelf.discard(run.account(), run.input().fileId(), run.id());
            run.checkpoint(new Outcome(0));
        }
        if (!netdisk.fileTasks().isCurrent(run.account(), run.input().fileId(), run.id())) {
            shelf.discard(run.account(), run.input().fileId(), run.id());
        }
    }

    private void write(TaskRun<VideoWork.Pack> run, Path zip) {
        List<Entry> entries = entries(run.account(), run.input());
        long total = entries.stream().mapToLong(entry -> entry.file().size()).sum();
        long done = 0;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(zip));
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setMethod(ZipOutputStream.STORED);
            for (Entry entry : entries) {
                run.checkContinue();
                add(entry, out);
                done += entry.file().size();
                run.progress(done, total);
            }
        } catch (IOException e) {
            throw Workbench.failure("Write " + run.input().name(), e);
        }
    }

    private List<Entry> entries(Account account, VideoWork.Pack input) {
        List<Entry> entries = new ArrayList<>();
        for (Rendition rendition : renditions.list(account, input.fileId())) {
            Rendition.Facts facts = rendition.facts();
            if (facts != null && input.renditions().contains(rendition.id())) {
                shelf.children(account, facts.folderId()).stream()
                        .map(file -> new Entry(rendition.resolution().label() + "/" + file.name(), file))
                        .forEach(entries::add);
            }
        }
        return entries;
    }

    private void add(Entry entry, ZipOutputStream out) throws IOException {
        FileContent content = Objects.requireNonNull(entry.file().content());
        ZipEntry header = new ZipEntry(entry.path());
        header.setSize(content.size());
        header.setCompressedSize(content.size());
        header.setCrc(content.crc32());
        header.setTime(entry.file().modifiedAt().toEpochMilli());
        out.putNextEntry(header);
        try (StoredContent stored = netdisk.contents().open(entry.file())) {
            stored.stream().transferTo(out);
        }
        out.closeEntry();
    }
}
