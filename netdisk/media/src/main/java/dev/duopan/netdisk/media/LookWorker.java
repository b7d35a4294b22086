package dev.duopan.netdisk.media;

import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TaskRun;
import dev.duopan.netdisk.TaskWorker;

/** Looks what files are. */
final class LookWorker implements TaskWorker<VideoWork.Look> {
    private final Netdisk netdisk;
    private final VideoSources sources;
    private final Toolbox toolbox;
    private final MediaSettings settings;

    LookWorker(Netdisk netdisk, Toolbox toolbox, MediaSettings settings) {
        this.netdisk = netdisk;
        this.sources = new VideoSources(netdisk);
        this.toolbox = toolbox;
        this.settings = settings;
    }

    @Override
    public void run(TaskRun<VideoWork.Look> run) {
        FileNode file =
                sources.get(run.account(), run.input().fileId(), run.input().sha256());
        MediaTools tools = toolbox.get();
        try (Workbench bench = Workbench.in(settings.work())) {
            netdisk.contents().lend(file, bench.source());
            run.checkpoint(new VideoProbe(tools, settings.limits()).probe(bench.source(), bench.output()));
        }
    }
}
