package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.FileOrders;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.TaskOrder;
import dev.duopan.netdisk.TaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes of videos what can be played in pieces and in several sizes.
 *
 * <p>Everything that takes time is a persistent task: looking at a file, each conversion, and packing the results. Results are
 * files in the space of renditions and count towards the account's quota. They belong to a content: of a file that got another
 * content nothing was made yet. When a file is deleted its results stay until they are deleted too.
 */
public final class Transcoding {
    private static final String LOOK = "look";
    private static final String PREPARE = "prepare";
    private static final Duration REMEMBERED_FAILURE = Duration.ofMinutes(1);

    private final Netdisk netdisk;
    private final MediaSettings settings;
    private final Toolbox toolbox;
    private final Renditions renditions;
    private final Archives archives;
    private final VideoShelf shelf;
    private final Clock clock;

    private Transcoding(Netdisk netdisk, Toolbox toolbox, Clock clock) {
        this.netdisk = netdisk;
        this.toolbox = toolbox;
        settings = toolbox.settings();
        this.clock = clock;
        renditions = new Renditions(netdisk);
        archives = new Archives(netdisk, renditions, clock);
        shelf = new VideoShelf(netdisk);
    }

    /** What a netdisk does with videos; nothing is done before {@link #begin}. */
    public static Transcoding of(Netdisk netdisk, Toolbox toolbox, Clock clock) {
        return new Transcoding(netdisk, toolbox, clock);
    }

    /**
     * Takes up the work; to be called once, before the netdisk's tasks start. What an earlier process left in the working
     * directory is deleted.
     */
    public void begin() {
        Workbench.clean(settings.work());
        netdisk.tasks().register(VideoWork.LOOK, new LookWorker(netdisk, toolbox, settings));
        netdisk.tasks().register(VideoWork.PREPARE, new PrepareWorker(netdisk, toolbox, settings));
        netdisk.tasks().register(VideoWork.CONVERT, new ConvertWorker(netdisk, toolbox, settings));
        netdisk.tasks().register(VideoWork.PACK, new PackWorker(netdisk, renditions, settings));
    }

    /** Says in one line of the log whether videos can be converted, and with what. */
    public void announce() {
        toolbox.announce();
    }

    /**
     * Tells what a file is, and begins to look if nobody knows.
     *
     * @throws DuopanException {@code UNSUPPORTED} if this server has no ffmpeg, {@code INVALID} if it's a folder
     */
    public VideoState look(Account account, FileNode file) {
        toolbox.require();
        String sha256 = VideoSources.sha256(file)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, "Look what %s is: it's a folder".formatted(file.name())));
        VideoWork.Look wanted = new VideoWork.Look(file.id(), sha256);
        Map<String, TaskOrder<?>> order = Map.of(LOOK, new TaskOrder<>(VideoWork.LOOK, wanted));
        Task task = netdisk.fileTasks()
                .submit(new FileOrders(account, file.id(), order), earlier -> willDo(earlier, wanted))
                .getFirst();
        return switch (task.status()) {
            case WAITING, RUNNING, RETRYING -> new VideoState.Looking();
            case DONE -> new VideoState.Video(task.state(VideoFacts.class).orElseThrow());
            case FAILED -> new VideoState.NoVideo(task.failure());
        };
    }

    private boolean willDo(Task earlier, VideoWork.Look wanted) {
        boolean failedLongAgo = earlier.status() == TaskStatus.FAILED
                && earlier.updatedAt().plus(REMEMBERED_FAILURE).isBefore(clock.instant());
        return earlier.input(VideoWork.Look.class).equals(wanted) && !failedLongAgo;
    }

    /** Returns what was made of a video or is being made, the oldest first. */
    public List<Rendition> renditions(Account account, long fileId) {
        return renditions.list(account, fileId);
    }

    /**
     * Begins to convert a video, to all of the resolutions or none.
     *
     * @throws DuopanException {@code UNSUPPORTED} if this server has no ffmpeg, {@code CONFLICT} if one of the resolutions is
     *     done or being done
     */
    public List<Rendition> start(Account account, FileNode video, List<Resolution> resolutions) {
        toolbox.require();
        List<Rendition> begun = renditions.order(account, video, resolutions);
        tidy(account, video.id());
        return begun;
    }

    /**
     * Begins to convert files to every size that fits, up to 1080 pixels; what is done or being done isn't done again.
     *
     * @throws DuopanException {@code UNSUPPORTED} if this server has no ffmpeg
     */
    public void prepare(Account account, FileNode file) {
        toolbox.require();
        VideoWork.Prepare wanted =
                new VideoWork.Prepare(file.id(), VideoSources.sha256(file).orElseThrow());
        Map<String, TaskOrder<?>> order = Map.of(PREPARE, new TaskOrder<>(VideoWork.PREPARE, wanted));
        boolean failed = readiness(account, file) == Readiness.FAILED;
        netdisk.fileTasks()
                .submit(
                        new FileOrders(account, file.id(), order),
                        earlier -> !failed
                                && earlier.input(VideoWork.Prepare.class).equals(wanted));
        tidy(account, file.id());
    }

    /** Tells how far a file is that was to be {@linkplain #prepare prepared}. */
    public Readiness readiness(Account account, FileNode file) {
        List<Rendition> made = renditions.list(account, file.id());
        Task order = netdisk.fileTasks().list(account, file.id()).get(PREPARE);
        boolean ordered = order != null
                && VideoSources.sha256(file)
                        .equals(Optional.of(order.input(VideoWork.Prepare.class).sha256()));
        if (!made.isEmpty()) {
            return readiness(made);
        }
        if (order == null || !ordered) {
            return Readiness.NOT_WANTED;
        }
        return order.status().isFinal() ? Readiness.FAILED : Readiness.WORKING;
    }

    private static Readiness readiness(List<Rendition> made) {
        if (made.stream().anyMatch(rendition -> !rendition.status().isFinal())) {
            return Readiness.WORKING;
        }
        return made.stream().anyMatch(Rendition::isDone) ? Readiness.READY : Readiness.FAILED;
    }

    /** Returns the playlist and the pieces of a rendition, by name; nothing until it is done. */
    public List<FileNode> pieces(Account account, Rendition rendition) {
        Rendition.Facts facts = rendition.facts();
        return facts == null ? List.of() : shelf.children(account, facts.folderId());
    }

    /** Returns the playlist or a piece of a rendition. */
    public Optional<FileNode> piece(Account account, Rendition rendition, String name) {
        Rendition.Facts facts = rendition.facts();
        return facts == null ? Optional.empty() : shelf.child(account, facts.folderId(), name);
    }

    /**
     * Returns a zip of everything that was made of a video, and begins to make it if it isn't there.
     *
     * @throws DuopanException {@code NOT_FOUND} if nothing is ready, {@code INVALID} if it isn't a name for a file, {@code
     *     UNAVAILABLE} if it can't be made
     */
    public ArchiveState archive(Account account, long fileId, String name) {
        ArchiveState state = archives.get(account, fileId, name);
        tidy(account, fileId);
        return state;
    }

    /** Deletes what was made of a video, and has what is being made ended; returns whether there was anything. */
    public boolean forget(Account account, long fileId) {
        boolean any = netdisk.fileTasks().forget(account, fileId);
        shelf.discard(account, fileId);
        return any;
    }

    /** Deletes the results of tasks that others have taken the place of. */
    private void tidy(Account account, long fileId) {
        Set<String> current = netdisk.fileTasks().list(account, fileId).values().stream()
                .map(task -> Long.toString(task.id()))
                .collect(Collectors.toSet());
        shelf.tasks(account, fileId).stream()
                .map(FileNode::name)
                .filter(name -> !current.contains(name))
                .forEach(name -> shelf.discard(account, fileId, Long.parseLong(name)));
    }
}
