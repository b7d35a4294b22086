package dev.duopan.drive.transfer;

import dev.duopan.drive.ContentDigests;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestPlan;
import dev.duopan.drive.Entry;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.StagedUpload;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.Verification;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Neither side can help, so the file goes through a temporary one of this computer. Half of the way is the fetching. */
record RelayRoute(RouteContext context, Spool spool) implements CopyRoute {
    /** Where the parts of a file are put together on its way. */
    private record InBetween(Spool spool, long size) implements FetchStage.Places {
        @Override
        public StagedUpload.Stage begin() {
            return spool.begin(size);
        }

        @Override
        public Optional<StagedUpload.Stage> resume(String name) {
            return spool.resume(size, name);
        }
    }

    @Override
    public Optional<FileOutcome.Copied> copy(FileTask task) {
        try (Trail trail = context.trail(task, RangeFetch.USUAL_WIDTH)) {
            FetchStage stage =
                    new FetchStage(trail, new InBetween(spool, task.source().size()));
            return Optional.of(trail.follow(() -> stage.use(opened -> relay(task, trail, opened))));
        }
    }

    private FileOutcome.Copied relay(FileTask task, Trail trail, FetchStage.Opened opened) {
        Fetching fetching = new Fetching(context, task.source());
        fetching.fetch(new FetchLedger(
                opened.stage(), trail, opened.there(), bytes -> task.meter().add(bytes / 2)));
        try (UploadSource content = opened.stage().content()) {
            ContentDigests unused = content.digests(everythingWanted(task.source()));
            return send(task, trail, content, fetching.verify(content));
        }
    }

    /** One pass over the bytes makes the digests for both sides. */
    private DigestPlan everythingWanted(Entry file) {
        Set<DigestAlgorithm> wanted = EnumSet.noneOf(DigestAlgorithm.class);
        wanted.addAll(file.digests().trusted());
        context.target().capability(InstantUpload.class).ifPresent(instant -> wanted.addAll(instant.needs()));
        long slice = context.target().traits().uploads().sliceSize();
        return DigestPlan.of(wanted).withSlices(slice == Long.MAX_VALUE ? 0 : slice);
    }

    /** Both halves of the way count, so the weaker verification is the truth about the whole. */
    private FileOutcome.Copied send(FileTask task, Trail trail, UploadSource content, Verification fetched) {
        FileOutcome.Copied sent =
                new Sending(context, task, bytes -> task.meter().add(bytes / 2)).send(content, trail);
        boolean fetchedBetter = fetched.compareTo(sent.verification()) >= 0;
        Verification weaker = fetchedBetter ? sent.verification() : fetched;
        return new FileOutcome.Copied(sent.file(), sent.target(), CopyMethod.RELAY, weaker);
    }
}
