package dev.duopan.drive.transfer;

import dev.duopan.drive.StagedUpload;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens the place for the bytes of a file that is fetched: the one that an earlier process left, or a new one.
 *
 * @param trail of the file
 * @param places where such places are
 */
record FetchStage(Trail trail, Places places) {
    /** Where files are put together. */
    interface Places {
        /** Begins a place for this file. */
        StagedUpload.Stage begin();

        /** Goes on with a place for this file. */
        Optional<StagedUpload.Stage> resume(String name);
    }

    /**
     * A place, and what is there.
     *
     * @param stage the place
     * @param there bytes that needn't be fetched
     */
    record Opened(StagedUpload.Stage stage, ByteRanges there) {}

    /** Works in the place. If that fails, the place stays where going on makes sense, and is deleted otherwise. */
    <T> T use(Function<Opened, T> work) {
        discardOutdated();
        Opened opened = open();
        try (StagedUpload.Stage stage = opened.stage()) {
            try {
                return work.apply(opened);
            } catch (RuntimeException e) {
                if (trail.isKept() && trail.isWorthKeeping(e)) {
                    stage.keep();
                }
                throw e;
            }
        }
    }

    private void discardOutdated() {
        if (!trail.outdatedStage().isEmpty()) {
            places.resume(trail.outdatedStage()).ifPresent(StagedUpload.Stage::close);
        }
    }

    private Opened open() {
        String name = trail.found().stage();
        return Optional.of(name)
                .filter(text -> !text.isEmpty())
                .flatMap(places::resume)
                .map(stage -> new Opened(stage, trail.found().fetched()))
                .orElseGet(this::begin);
    }

    private Opened begin() {
        StagedUpload.Stage stage = places.begin();
        new FetchLedger(stage, trail, ByteRanges.NONE, bytes -> {}).save();
        return new Opened(stage, ByteRanges.NONE);
    }
}
