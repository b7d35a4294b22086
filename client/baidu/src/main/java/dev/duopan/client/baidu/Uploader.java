package dev.duopan.client.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.RetryAdvice;
import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.Precreated;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.client.Client;
import dev.duopan.client.OutcomeUnknownException;
import dev.duopan.client.ResumePoint;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes all steps of an upload (docs/wire/baidu-xpan.md sections 4.3 to 4.6). */
final class Uploader {
    private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);
    private static final Pattern FORGOTTEN =
            Pattern.compile("upload_?\\s?id.*(invalid|expired|not found)", Pattern.CASE_INSENSITIVE);

    private final UploadCalls calls;
    private final UploadLimits limits;
    private final UploadHostChoice hosts;
    private final PathRules paths;
    private final LostFiles lostFiles;
    private final SliceLanes lanes;

    /**
     * Where uploads go.
     *
     * @param storage base URL of the host that takes slices if no other is named
     * @param paths what paths may look like there
     */
    record Target(URI storage, PathRules paths) {}

    Uploader(Client client, Target target, int parallel) {
        this.calls = new UploadCalls(client);
        this.limits = new UploadLimits(new AccountCalls(client));
        this.hosts = new UploadHostChoice(calls, target.storage());
        this.paths = target.paths();
        this.lostFiles = new LostFiles(new FileCalls(client));
        this.lanes = new SliceLanes(parallel);
    }

    /** One upload: what goes where, in which slices, who hears of it, and whether the service let it begin. */
    private record Job(
            FileUpload file, int sliceSize, List<String> sliceMd5s, UploadListener listener, AtomicBoolean begun) {
        Job(FileUpload file, int sliceSize, List<String> sliceMd5s, UploadListener listener) {
            this(file, sliceSize, sliceMd5s, listener, new AtomicBoolean());
        }

        Precreate announcement() {
            return UploadMessages.announcement(file, sliceMd5s);
        }
    }

    int sliceSize(long fileSize) {
        return limits.sliceSize(fileSize);
    }

    UploadedFile upload(FileUpload file, UploadListener listener) {
        paths.check(file.path());
        if (file.content().length() < 0) {
            throw new DuopanException(ErrorKind.INVALID, "%s: its length must be known".formatted(file));
        }
        if (file.content().length() == 0) {
            return uploaded(
                    file, calls.create(UploadMessages.emptyCreation(file)).send(), UploadVerification.EMPTY);
        }
        ContentDigests digests = limits.digests(file);
        Job job = new Job(file, digests.sliceSize(), digests.sliceMd5s(), listener);
        Precreate announcement = UploadMessages.announcement(file, digests);
        try {
            return begin(job, announcement);
        } catch (OutcomeUnknownException e) {
            return settled(job, announcement, e);
        } catch (ApiException e) {
            return restarted(job, e);
        }
    }

    UploadedFile resume(FileUpload file, UploadToken token, UploadListener listener) {
        if (!file.path().equals(token.path()) || file.content().length() != token.size()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "%s can't go on from the token of %d bytes to %s; begin anew"
                            .formatted(file, token.size(), token.path()));
        }
        Job job = new Job(file.with(token.rtype()), token.sliceSize(), token.sliceMd5s(), listener);
        job.begun.set(true);
        try {
            return send(job, token);
        } catch (OutcomeUnknownException e) {
            return settled(job, job.announcement(), e);
        } catch (ApiException e) {
            boolean mayBeDone = isForgotten(e) && token.missing().isEmpty() && token.rtype() == Rtype.FAIL;
            return (mayBeDone ? lostFiles.find(file) : Optional.<UploadedFile>empty())
                    .orElseGet(() -> restarted(job, e));
        }
    }

    /** Sends everything again because the service has forgotten what it got, and doesn't ask whether it knows the content. */
    private UploadedFile restarted(Job job, ApiException cause) {
        if (!isForgotten(cause)) {
            throw cause;
        }
        LOG.info("{} begins anew: {}", job.file, cause.getMessage());
        return begin(job, job.announcement());
    }

    private static boolean isForgotten(ApiException refusal) {
        return refusal.retry() == RetryAdvice.RESTART
                || FORGOTTEN.matcher(refusal.text()).find();
    }

    /**
     * Settles an upload of which an answer was lost. What may be repeated without harm is repeated; where nothing was at the
     * path when the upload began, a file of that size there now is the one.
     */
    private UploadedFile settled(Job job, Precreate announcement, OutcomeUnknownException lost) {
        return switch (job.file.rtype()) {
            case OVERWRITE, RENAME_IF_DIFFERENT -> begin(job, announcement);
            case FAIL ->
                Optional.of(job.file)
                        .filter(file -> job.begun.get())
                        .flatMap(lostFiles::find)
                        .orElseThrow(() -> lost);
            case RENAME -> throw lost;
        };
    }

    private UploadedFile begin(Job job, Precreate announcement) {
        return switch (calls.precreate(announcement).send()) {
            case Precreated.Done done -> {
                job.listener.stored(job.file.content().length());
                yield new UploadedFile(done.info().fsId(), done.info().path(), UploadVerification.INSTANT);
            }
            case Precreated.Wanted wanted -> {
                job.begun.set(true);
                yield sendSomewhere(job, token(job, wanted));
            }
        };
    }

    private UploadToken token(Job job, Precreated.Wanted wanted) {
        List<Integer> all = IntStream.range(0, job.sliceMd5s.size()).boxed().toList();
        List<Integer> missing = wanted.blockList().isEmpty() ? all : wanted.blockList();
        if (!all.containsAll(missing)) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "%s: the service wants slices that it hasn't".formatted(job.file));
        }
        List<Integer> sent =
                all.stream().filter(slice -> !missing.contains(slice)).toList();
        return new UploadToken(
                UploadToken.VERSION,
                job.file.path(),
                job.file.content().length(),
                job.sliceSize,
                job.file.rtype(),
                wanted.uploadId(),
                hosts.of(job.file.path(), wanted.uploadId()),
                job.sliceMd5s,
                sent);
    }

    /** A named host that can't be reached has no slice yet, so that another may still take all of them. */
    private UploadedFile sendSomewhere(Job job, UploadToken token) {
        ResumePoint<UploadToken> point = begun(job, token);
        try {
            new SliceUpload(calls, job.file, point).send(lanes);
        } catch (DuopanException e) {
            boolean untouched = point.token().sent().equals(token.sent());
            if (e.kind() != ErrorKind.UNAVAILABLE || !untouched || token.host().isEmpty()) {
                throw e;
            }
            LOG.info("{}: {} takes no slices: {}", job.file, token.host(), e.getMessage());
            return send(job, token.at(""));
        }
        return finish(job, token);
    }

    private UploadedFile send(Job job, UploadToken token) {
        new SliceUpload(calls, job.file, begun(job, token)).send(lanes);
        return finish(job, token);
    }

    private static ResumePoint<UploadToken> begun(Job job, UploadToken token) {
        token.sent().forEach(slice -> job.listener.stored(token.length(slice)));
        return new ResumePoint<>(job.listener, token);
    }

    private UploadedFile finish(Job job, UploadToken token) {
        CreatedFile created =
                calls.create(UploadMessages.creation(job.file, token)).send();
        return uploaded(job.file, created, UploadVerification.SLICES);
    }

    private static UploadedFile uploaded(FileUpload file, CreatedFile created, UploadVerification verification) {
        Long size = created.size();
        if (size != null && size != file.content().length()) {
            throw new DuopanException(
                    ErrorKind.CORRUPT,
                    "%s: the service made a file of %d bytes of it, %s; delete that and begin anew"
                            .formatted(file, size, created.path()));
        }
        return new UploadedFile(created.fsId(), created.path(), verification);
    }
}
