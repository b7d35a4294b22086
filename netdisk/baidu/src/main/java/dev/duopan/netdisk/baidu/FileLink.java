package dev.duopan.netdisk.baidu;

import dev.duopan.api.Parameters;
import dev.duopan.netdisk.Links;
import dev.duopan.netdisk.dispatch.RawRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address says that gives out a file or shows it. The signature is over the values, not the text: real clients parse a
 * query and write it anew, in another order and with other escapes. What is to be shown of a file isn't signed: one signature
 * serves all sizes and all parts.
 *
 * @param kind what it is for
 * @param md5 of the content, as clients see it
 * @param accountId whose file it is
 * @param fileId which file it is
 * @param issued when the link was made, in seconds since 1970
 */
record FileLink(Kind kind, String md5, long accountId, long fileId, long issued) {
    private static final long VALIDITY_SECONDS = 8 * 3600;
    private static final String APPLICATION = "250528";
    private static final Pattern FILE = Pattern.compile("(\\d{1,18})-" + APPLICATION + "-(\\d{1,18})");

    /** What links are for; where their times stand and how their signatures begin is as in the samples. */
    enum Kind {
        /** What filemetas gives out, to be used with a token. */
        DOWNLOAD("/file/", "FDtAERV-", "dstime", "2", false),
        /** Where that leads. */
        CONTENT("/file/content/", "FDtAER-", "time", "2", false),
        /** Small pictures. */
        THUMBNAIL("/thumbnail/", "FDTAER-", "time", "0", false),
        /** Documents. */
        DOCUMENT("/doc/", "FDTAER-", "time", "0", true);

        private final String root;
        private final String mark;
        private final String time;
        private final String version;
        private final boolean timeFirst;

        Kind(String root, String mark, String time, String version, boolean timeFirst) {
            this.root = root;
            this.mark = mark;
            this.time = time;
            this.version = version;
            this.timeFirst = timeFirst;
        }

        String path(String md5) {
            return root + md5;
        }
    }

    /** Reads an address; nothing if a part is missing or malformed. */
    static Optional<FileLink> read(Kind kind, RawRequest request) {
        Parameters query = request.info().query();
        Matcher file = FILE.matcher(query.find("fid").orElse(""));
        String time = query.find(kind.time).orElse("");
        if (!file.matches() || !time.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new FileLink(
                kind,
                request.variable("md5"),
                Long.parseLong(file.group(1)),
                Long.parseLong(file.group(2)),
                Long.parseLong(time)));
    }

    /** Returns path and query, the latter in the order of the samples of its kind. */
    String target(Links links, Parameters more) {
        String signature = links.sign(statement());
        Parameters time = Parameters.NONE.with(kind.time, Long.toString(issued));
        Parameters query = Parameters.NONE
                .with("fid", "%d-%s-%d".formatted(accountId, APPLICATION, fileId))
                .with(kind.timeFirst ? time : Parameters.NONE)
                .with("rt", "pr")
                .with("sign", kind.mark + signature)
                .with("expires", "8h")
                .with("chkbd", "0")
                .with("chkv", kind.version)
                .with("dp-logid", logId(signature))
                .with("dp-callid", "0")
                .with(kind.timeFirst ? Parameters.NONE : time)
                .with(more);
        return kind.path(md5) + "?" + query.encode();
    }

    boolean isSigned(Parameters query, Links links) {
        String sign = query.find("sign").orElse("");
        return sign.startsWith(kind.mark) && links.isSigned(statement(), sign.substring(kind.mark.length()));
    }

    boolean isExpired(long now) {
        return now > issued + VALIDITY_SECONDS;
    }

    /** The same for the same link, so that whoever keeps pictures by their addresses knows them again. */
    private static String logId(String signature) {
        return Long.toString(
                signature.chars().asLongStream().reduce(7, (sum, next) -> 31 * sum + next) & Long.MAX_VALUE);
    }

    private String statement() {
        return "baidu file %s %s %d %d %d".formatted(kind, md5, accountId, fileId, issued);
    }
}
