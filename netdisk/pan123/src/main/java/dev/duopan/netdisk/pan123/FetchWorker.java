package dev.duopan.netdisk.pan123;

import dev.duopan.api.Json;
import dev.duopan.api.pan123.open.OfflineCallback;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.SetAside;
import dev.duopan.netdisk.SliceWrite;
import dev.duopan.netdisk.Task;
import dev.duopan.netdisk.TaskOrder;
import dev.duopan.netdisk.TaskRun;
import dev.duopan.netdisk.TaskStatus;
import dev.duopan.netdisk.TaskWorker;
import dev.duopan.netdisk.UploadSession;
import dev.duopan.netdisk.UploadStart;
import dev.duopan.netdisk.Uploads;
import dev.duopan.netdisk.fetch.Fetch;
import dev.duopan.netdisk.fetch.Fetcher;
import dev.duopan.netdisk.fetch.Locations;
import dev.duopan.netdisk.fetch.SourceVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Fetches URLs into an upload, slice by slice, and makes a file of it.
 *
 * <p>After a crash it goes on with the first slice that wasn't acknowledged, if the source still has the same content; since an
 * upload becomes a file once only, there is never a second one.
 */
final class FetchWorker implements TaskWorker<FetchInput> {
    private final Fetcher fetcher;
    private final FetchTarget target;
    private final Uploads uploads;

    FetchWorker(Fetcher fetcher, FetchTarget target) {
        this.fetcher = fetcher;
        this.target = target;
        uploads = target.uploads();
    }

    @Override
    public void run(TaskRun<FetchInput> run) throws IOException {
        Optional<UploadSession> begun = begun(run);
        if (begun.filter(session -> session.isComplete() || isWhole(run, session))
                .isEmpty()) {
            fetch(run, begun);
        }
        FetchState state = run.state(FetchState.class).orElseThrow();
        FileNode file = target.complete(run.account(), state.uploadId());
        run.checkpoint(state.withFile(file.id()));
    }

    private Optional<UploadSession> begun(TaskRun<FetchInput> run) {
        return run.state(FetchState.class).flatMap(state -> uploads.find(run.account(), state.uploadId()));
    }

    private boolean isWhole(TaskRun<FetchInput> run, UploadSession session) {
        return session.request().size() > 0
                && uploads.missingSlices(run.account(), session.id()).isEmpty();
    }

    private void fetch(TaskRun<FetchInput> run, Optional<UploadSession> begun) throws IOException {
        URI location = Locations.parse(run.input().url());
        long offset = begun.map(session -> offset(run, session)).orElse(0L);
        SourceVersion version = run.state(FetchState.class)
                .map(FetchState::version)
                .orElse(new SourceVersion("", SourceVersion.UNKNOWN_LENGTH));
        try (Fetch fetch = fetcher.resume(location, version, offset)) {
            InputStream source = new FetchedStream(fetch, run);
            if (offset > 0 && fetch.offset() == offset) {
                write(run, begun.orElseThrow(), source);
                return;
            }
            begun.ifPresent(session -> uploads.abandon(run.account(), session.id()));
            beginAgain(run, fetch, source);
        }
    }

    private long offset(TaskRun<FetchInput> run, UploadSession session) {
        List<Integer> missing = uploads.missingSlices(run.account(), session.id());
        return missing.isEmpty() ? 0 : missing.getFirst() * session.sliceSize();
    }

    private void beginAgain(TaskRun<FetchInput> run, Fetch fetch, InputStream source) throws IOException {
        if (fetch.version().length() != SourceVersion.UNKNOWN_LENGTH) {
            write(run, begin(run, fetch, fetch.version().length()), source);
            return;
        }
        try (SetAside aside = uploads.setAside(source);
                InputStream bytes = aside.open()) {
            write(run, begin(run, fetch, aside.size()), bytes);
        }
    }

    private UploadSession begin(TaskRun<FetchInput> run, Fetch fetch, long size) {
        String wanted = run.input().fileName();
        String name = wanted == null ? fetch.suggestedName() : wanted;
        UploadStart start = uploads.beginInSlices(
                run.account(), target.request(run.account(), run.input(), new FetchTarget.Arrival(name, size)));
        UploadSession session = switch (start) {
            case UploadStart.Open open -> open.session();
            case UploadStart.Stored stored ->
                throw new IllegalStateException(
                        "%d appeared without its bytes".formatted(stored.node().id()));
        };
        run.checkpoint(FetchState.of(session.id(), fetch.version()));
        return session;
    }

    private void write(TaskRun<FetchInput> run, UploadSession session, InputStream source) {
        long size = session.request().size();
        for (int index : size == 0 ? List.<Integer>of() : uploads.missingSlices(run.account(), session.id())) {
            long length = Math.min(session.sliceSize(), size - index * session.sliceSize());
            uploads.writeSlice(run.account(), SliceWrite.of(session.id(), index), new LimitedStream(source, length));
        }
    }

    @Override
    public List<TaskOrder<?>> afterwards(Task finished) {
        FetchInput input = finished.input(FetchInput.class);
        String callback = input.callbackUrl();
        return callback == null
                ? List.of()
                : List.of(new TaskOrder<>(
                        Callbacks.KIND, new Callbacks.Call(callback, Json.write(message(finished, input.url())))));
    }

    private OfflineCallback message(Task finished, String url) {
        long fileId = finished.state(FetchState.class).map(FetchState::fileId).orElse(0L);
        boolean failed = finished.status() == TaskStatus.FAILED;
        String reason = failed ? finished.failure() : "";
        return new OfflineCallback(url, failed ? 1 : 0, reason, reason, target.wireId(failed ? 0 : fileId));
    }
}
