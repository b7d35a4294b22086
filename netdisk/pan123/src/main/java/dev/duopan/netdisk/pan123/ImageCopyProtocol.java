package dev.duopan.netdisk.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.pan123.open.ImageCopyFailure;
import java.util.ArrayList;
import java.util.List;

/** What happened to the pictures of an order so far. */
final class ImageCopyProtocol {
    private final List<ImageCopyPlan.Item> items;
    private final List<ImageCopyFailure> failures;
    private int done;
    private String reason;

    ImageCopyProtocol(ImageCopier.State state) {
        items = state.items();
        failures = new ArrayList<>(state.failures());
        done = state.done();
        reason = state.reason();
    }

    boolean hasNext() {
        return done < items.size();
    }

    ImageCopyPlan.Item next() {
        return items.get(done);
    }

    int done() {
        return done;
    }

    void copied() {
        done++;
    }

    void failed(DuopanException failure) {
        if (failures.isEmpty()) {
            reason = String.valueOf(failure.getMessage());
        }
        failures.add(new ImageCopyFailure(next().fileId(), next().name()));
        done++;
    }

    ImageCopier.State state() {
        return new ImageCopier.State(items, done, List.copyOf(failures), reason);
    }
}
