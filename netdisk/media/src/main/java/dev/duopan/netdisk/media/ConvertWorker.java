package dev.duopan.netdisk.media;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TaskRun;
import dev.duopan.netdisk.TaskWorker;
import java.nio.file.Path;

/**
 * Converts videos. What it has made is visible only when its task is done; whatever goes wrong before is deleted by the next
 * attempt, and so is what nobody wants any more.
 */
final class ConvertWorker implements TaskWorker<VideoWork.Convert> {
    private final Netdisk netdisk;
    private final VideoSources sources;
    private final VideoShelf shelf;
    private final Toolbox toolbox;
    private final MediaSettings settings;

    ConvertWorker(Netdisk netdisk, Toolbox toolbox, MediaSettings settings) {
        this.netdisk = netdisk;
        this.sources = new VideoSources(netdisk);
        this.shelf = new VideoShelf(netdisk);
        this.toolbox = toolbox;
        this.settings = settings;
    }

    @Override
    public void run(TaskRun<VideoWork.Convert> run) {
        if (isWanted(run)) {
            try (Workbench bench = Workbench.in(settings.work())) {
                convert(run, bench);
            }
        }
        if (!isWanted(run)) {
            shelf.discard(run.account(), run.input().fileId(), run.id());
        }
    }

    private boolean isWanted(TaskRun<VideoWork.Convert> run) {
        return netdisk.fileTasks().isCurrent(run.account(), run.input().fileId(), run.id());
    }

    private void convert(TaskRun<VideoWork.Convert> run, Workbench bench) {
        FileNode file =
                sources.get(run.account(), run.input().fileId(), run.input().sha256());
        MediaTools tools = toolbox.get();
        netdisk.contents().lend(file, bench.source());
        VideoProbe probe = new VideoProbe(tools, settings.limits());
        Path output = bench.output();
        VideoFacts facts = probe.probe(bench.source(), output);
        run.progress(0, facts.milliseconds());
        new HlsConversion(tools, settings.limits())
                .run(
                        new ConversionOrder(bench.source(), facts, run.input().resolution(), output),
                        new Follower(run, facts));
        VideoFacts piece = probe.probe(output.resolve(HlsConversion.FIRST_PIECE), output);
        store(run, output, new Rendition.Facts(0, piece.width(), piece.height(), facts.milliseconds(), 0));
    }

    private void store(TaskRun<VideoWork.Convert> run, Path output, Rendition.Facts facts) {
        Account account = run.account();
        FileNode folder = shelf.begin(account, run.input().fileId(), run.id());
        long bytes = 0;
        for (Path file : Workbench.files(output)) {
            run.checkContinue();
            shelf.store(account, Destination.in(folder.id(), file.getFileName().toString()), file);
            bytes += file.toFile().length();
        }
        run.checkpoint(new Rendition.Facts(folder.id(), facts.width(), facts.height(), facts.milliseconds(), bytes));
    }

    /** Carries progress to the task, and the wish to end to the program. */
    private final class Follower implements HlsConversion.Progress {
        private static final int GLANCES_BETWEEN_QUESTIONS = 20;

        private final TaskRun<VideoWork.Convert> run;
        private final VideoFacts facts;
        private int glances;

        Follower(TaskRun<VideoWork.Convert> run, VideoFacts facts) {
            this.run = run;
            this.facts = facts;
        }

        @Override
        public void done(long milliseconds) {
            long total = facts.milliseconds();
            run.progress(total == 0 ? milliseconds : Math.min(milliseconds, total), total);
        }

        @Override
        public void checkContinue() {
            run.checkContinue();
            glances++;
            if (glances % GLANCES_BETWEEN_QUESTIONS == 0) {
                sources.get(run.account(), run.input().fileId(), run.input().sha256());
            }
        }
    }
}
