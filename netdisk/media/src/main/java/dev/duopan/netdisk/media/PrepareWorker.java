package dev.duopan.netdisk.media;

import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TaskRun;
import dev.duopan.netdisk.TaskWorker;
import java.util.List;

/** Has videos converted to every size that fits, up to 1080 pixels. */
final class PrepareWorker implements TaskWorker<VideoWork.Prepare> {
    private final Netdisk netdisk;
    private final VideoSources sources;
    private final Renditions renditions;
    private final Toolbox toolbox;
    private final MediaSettings settings;

    PrepareWorker(Netdisk netdisk, Toolbox toolbox, MediaSettings settings) {
        this.netdisk = netdisk;
        this.sources = new VideoSources(netdisk);
        this.renditions = new Renditions(netdisk);
        this.toolbox = toolbox;
        this.settings = settings;
    }

    @Override
    public void run(TaskRun<VideoWork.Prepare> run) {
        FileNode file =
                sources.get(run.account(), run.input().fileId(), run.input().sha256());
        List<Resolution> usual = Resolution.upTo(facts(file).shorterSide()).stream()
                .filter(resolution -> resolution.compareTo(Resolution.P1080) <= 0)
                .toList();
        renditions.orderMissing(run.account(), file, usual);
    }

    private VideoFacts facts(FileNode file) {
        try (Workbench bench = Workbench.in(settings.work())) {
            netdisk.contents().lend(file, bench.source());
            return new VideoProbe(toolbox.get(), settings.limits()).probe(bench.source(), bench.output());
        }
    }
}
