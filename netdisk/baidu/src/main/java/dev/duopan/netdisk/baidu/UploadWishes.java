package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.CloudMd5;
import dev.duopan.api.baidu.account.Membership;
import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.ConflictPolicy;
import dev.duopan.netdisk.Fingerprint;
import dev.duopan.netdisk.SlicePlan;
import dev.duopan.netdisk.UploadRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clients want to upload, checked and in the netdisk's own terms. */
final class UploadWishes {
    /** The md5 of no bytes at all. */
    static final String EMPTY_MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    private static final int LAST_MODE = 5;
    private static final String RTYPE = "rtype";
    private static final String BLOCKS = "block_list";

    private final Paths paths;

    UploadWishes(Paths paths) {
        this.paths = paths;
    }

    /** Nothing is believed of the slices' md5s: clients send placeholders (docs/wire/baidu-xpan.md section 4.4). */
    UploadRequest announced(Account account, Precreate request) {
        if (request.directory() || request.size() < 1 || request.autoinit() != Precreate.ALWAYS) {
            throw new ApiException(
                    BaiduError.PARAMETER_ERROR,
                    "only files of at least one byte are announced; make folders and empty files with create");
        }
        int slices = request.blockList().size();
        if (slices < 1 || slices > Membership.MOST_SLICES) {
            throw new ApiException(
                    BaiduError.PARAMETER_ERROR, "block_list must have 1 to %d md5s".formatted(Membership.MOST_SLICES));
        }
        checkSize(account, request.size());
        return UploadRequest.of(paths.writable(request.path()), request.size())
                .withSlices(plan(AccountHandlers.membership(account), slices))
                .withHint(fingerprint(request))
                .withPolicy(policy(request.rtype(), request.isRevision()))
                .withClientTimes(Times.instant(request.localCtime()), Times.instant(request.localMtime()))
                .withAttributes(Map.of(
                        RTYPE,
                        Integer.toString(request.rtype().number()),
                        BLOCKS,
                        "%d %08x".formatted(slices, request.blockList().hashCode())));
    }

    /** Tells whether an upload that stopped is the one that is announced once more. */
    static boolean isSame(UploadRequest stopped, UploadRequest wish) {
        return stopped.destination().equals(wish.destination())
                && stopped.size() == wish.size()
                && stopped.slices().equals(wish.slices())
                && stopped.attributes().equals(wish.attributes());
    }

    /** A file that is made without slices: an empty one, or one whose content is known. */
    UploadRequest known(Account account, CreateFile request) {
        checkSize(account, request.size());
        return UploadRequest.of(paths.writable(request.path()), request.size())
                .withHint(Fingerprint.ofMd5(soleMd5(request)))
                .withPolicy(policy(request.rtype(), request.isRevision()))
                .withClientTimes(Times.instant(request.localCtime()), Times.instant(request.localMtime()));
    }

    private static String soleMd5(CreateFile request) {
        List<String> md5s = request.blockList();
        if (request.size() == 0 && md5s.isEmpty()) {
            return EMPTY_MD5;
        }
        String md5 = md5s.size() == 1 ? md5(md5s.getFirst()) : null;
        if (md5 == null || (request.size() == 0 && !md5.equals(EMPTY_MD5))) {
            throw new ApiException(
                    BaiduError.PARAMETER_ERROR, "without uploadid, block_list must be the md5 of the whole file");
        }
        return md5;
    }

    /** Says how the upload came about, which changes nothing. */
    static void checkMode(CreateFile request) {
        Integer mode = request.mode();
        if (mode != null && (mode < 1 || mode > LAST_MODE)) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "mode must be 1 to " + LAST_MODE);
        }
    }

    static void checkSize(Account account, long size) {
        if (size < 0) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "size is negative");
        }
        if (size > AccountHandlers.membership(account).largestFile()) {
            throw new ApiException(BaiduError.FILE_TOO_LARGE);
        }
    }

    /** Normal accounts have slices of one size; members choose theirs, which shows in the first slice. */
    private static SlicePlan plan(Membership membership, int slices) {
        return membership == Membership.NORMAL
                ? SlicePlan.fixed(membership.largestSlice())
                : SlicePlan.learned(slices, membership.largestSlice());
    }

    /** A content is only hit if both md5s are given and true (docs/wire/baidu-xpan.md section 4.5). */
    private static Fingerprint fingerprint(Precreate request) {
        String whole = md5(request.contentMd5());
        String head = md5(request.sliceMd5());
        return whole == null || head == null
                ? Fingerprint.NONE
                : Fingerprint.ofMd5(whole).withHeadMd5(head);
    }

    private static @Nullable String md5(@Nullable String shown) {
        if (shown == null || shown.isEmpty()) {
            return null;
        }
        if (!CloudMd5.isMd5(shown)) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "an md5 must have 32 hexadecimal digits");
        }
        return CloudMd5.decode(shown);
    }

    /**
     * Returns what the end of an upload says of a taken path: the same as its announcement.
     *
     * @throws ApiException with 10 if it says something else
     */
    static ConflictPolicy policy(CreateFile request, UploadRequest announced) {
        Rtype rtype = request.rtype();
        if (request.isRevision() != null || rtype == null) {
            return request.isRevision() == null ? announced.policy() : ConflictPolicy.OVERWRITE;
        }
        String before = announced.attributes().getOrDefault(RTYPE, "");
        if (!before.equals(Integer.toString(rtype.number()))) {
            throw new ApiException(BaiduError.CREATE_FAILED, "rtype isn't the announced one, " + before);
        }
        return policy(rtype);
    }

    /**
     * A revision takes the place of what is there, whatever {@code rtype} and its own value say. Versions aren't kept: the open
     * platform has no call that would show them.
     */
    private static ConflictPolicy policy(@Nullable Rtype rtype, @Nullable Integer revision) {
        if (revision != null) {
            return ConflictPolicy.OVERWRITE;
        }
        return rtype == null ? policy(CreateFile.RENAME) : policy(rtype);
    }

    static ConflictPolicy policy(Rtype rtype) {
        return switch (rtype) {
            case FAIL -> ConflictPolicy.FAIL;
            case RENAME -> ConflictPolicy.RENAME;
            case RENAME_IF_DIFFERENT -> ConflictPolicy.RENAME_IF_DIFFERENT;
            case OVERWRITE -> ConflictPolicy.OVERWRITE;
        };
    }
}
