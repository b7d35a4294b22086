package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.ImageBed;
import dev.duopan.api.pan123.open.ImageCopyFailure;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TaskKind;
import dev.duopan.netdisk.TaskRun;
import dev.duopan.netdisk.TaskWorker;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Copies pictures from the drive into the image bed, one after another (docs/wire/123pan.md section 4.11).
 *
 * <p>What is to be copied is found once and kept. A picture that was copied just before a crash is copied again, which changes
 * nothing, because a folder of the image bed holds a content only once.
 */
final class ImageCopier implements TaskWorker<ImageCopier.Order> {
    static final TaskKind<Order> KIND = new TaskKind<>("pan123-image-copy", Order.class, 4, 1, 5, Duration.ofSeconds(1))
            .withOpenPerAccount(ImageBed.MAX_COPIES);

    private static final int BETWEEN_CHECKPOINTS = 20;
    private static final Set<ErrorKind> PASSING = Set.of(ErrorKind.UNAVAILABLE, ErrorKind.BUSY, ErrorKind.RATE_LIMITED);

    private final Netdisk netdisk;

    ImageCopier(Netdisk netdisk) {
        this.netdisk = netdisk;
    }

    /**
     * What is ordered.
     *
     * @param fileIds files and folders of the drive
     * @param folderId the folder of the image bed
     */
    record Order(List<Long> fileIds, long folderId) {}

    /**
     * How far an order is.
     *
     * @param items all that is to be copied
     * @param done how many of them were tried
     * @param failures those that couldn't be copied
     * @param reason why the first of them couldn't; empty if there is none
     */
    record State(List<ImageCopyPlan.Item> items, int done, List<ImageCopyFailure> failures, String reason) {
        boolean nothingWorked() {
            return !items.isEmpty() && failures.size() == items.size();
        }
    }

    @Override
    public void run(TaskRun<Order> run) {
        State state = run.state(State.class).orElseGet(() -> plan(run));
        ImageCopyProtocol protocol = new ImageCopyProtocol(state);
        PictureCopies copies =
                new PictureCopies(netdisk, run.account(), run.input().folderId());
        while (protocol.hasNext()) {
            run.checkContinue();
            copyNext(copies, protocol);
            run.progress(protocol.done(), state.items().size());
            if (protocol.done() % BETWEEN_CHECKPOINTS == 0) {
                run.checkpoint(protocol.state());
            }
        }
        run.checkpoint(protocol.state());
        if (protocol.state().nothingWorked()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "no picture could be copied: " + protocol.state().reason());
        }
    }

    private State plan(TaskRun<Order> run) {
        ImageCopyPlan plan = new ImageCopyPlan(netdisk.files(), run.account(), run::checkContinue);
        State state = new State(plan.of(run.input().fileIds()), 0, List.of(), "");
        run.progress(0, state.items().size());
        run.checkpoint(state);
        return state;
    }

    private static void copyNext(PictureCopies copies, ImageCopyProtocol protocol) {
        try {
            copies.copy(protocol.next());
            protocol.copied();
        } catch (DuopanException e) {
            if (PASSING.contains(e.kind())) {
                throw e;
            }
            protocol.failed(e);
        }
    }
}
