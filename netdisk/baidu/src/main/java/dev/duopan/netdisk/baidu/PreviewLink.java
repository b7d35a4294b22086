package dev.duopan.netdisk.baidu;

import dev.duopan.api.Parameters;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Links;
import dev.duopan.netdisk.dispatch.RawRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address that shows a file says. As with {@link DownloadLink}, the signature is over the values and not the text. What
 * is to be shown of the file isn't signed: one signature serves all sizes and all parts.
 *
 * @param kind what it shows
 * @param md5 of the content, as clients see it
 * @param accountId whose file it is
 * @param fileId which file it is
 * @param issued when the link was made, in seconds since 1970
 */
record PreviewLink(Kind kind, String md5, long accountId, long fileId, long issued) {
    private static final long VALIDITY_SECONDS = 8 * 3600;
    private static final String MARK = "FDTAER-";
    private static final String APPLICATION = "250528";
    private static final Pattern FILE = Pattern.compile("(\\d{1,18})-" + APPLICATION + "-(\\d{1,18})");

    /** What is shown. */
    enum Kind {
        /** Small pictures. */
        THUMBNAIL("/thumbnail/"),
        /** Documents. */
        DOCUMENT("/doc/");

        private final String root;

        Kind(String root) {
            this.root = root;
        }

        String path(String md5) {
            return root + md5;
        }
    }

    /** A link to a file. */
    static PreviewLink to(Kind kind, FileNode file, String md5, long issued) {
        return new PreviewLink(kind, md5, file.accountId(), file.id(), issued);
    }

    /** Reads an address; nothing if a part is missing or malformed. */
    static Optional<PreviewLink> read(Kind kind, RawRequest request) {
        Parameters query = request.info().query();
        Matcher file = FILE.matcher(query.find("fid").orElse(""));
        String time = query.find("time").orElse("");
        if (!file.matches() || !time.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new PreviewLink(
                kind,
                request.variable("md5"),
                Long.parseLong(file.group(1)),
                Long.parseLong(file.group(2)),
                Long.parseLong(time)));
    }

    /** Returns path and query, the latter in the order of the samples of its kind. */
    String target(Links links, Parameters more) {
        String signature = links.sign(statement());
        Parameters time = Parameters.NONE.with("time", Long.toString(issued));
        Parameters query = Parameters.NONE
                .with("fid", fid())
                .with(kind == Kind.DOCUMENT ? time : Parameters.NONE)
                .with("rt", "pr")
                .with("sign", MARK + signature)
                .with("expires", "8h")
                .with("chkbd", "0")
                .with("chkv", "0")
                .with("dp-logid", logId(signature))
                .with("dp-callid", "0")
                .with(kind == Kind.THUMBNAIL ? time : Parameters.NONE)
                .with(more);
        return kind.path(md5) + "?" + query.encode();
    }

    boolean isSigned(Parameters query, Links links) {
        String sign = query.find("sign").orElse("");
        return sign.startsWith(MARK) && links.isSigned(statement(), sign.substring(MARK.length()));
    }

    boolean isExpired(long now) {
        return now > issued + VALIDITY_SECONDS;
    }

    /** The same for the same link, so that whoever keeps pictures by their addresses knows them again. */
    private static String logId(String signature) {
        return Long.toString(
                signature.chars().asLongStream().reduce(7, (sum, next) -> 31 * sum + next) & Long.MAX_VALUE);
    }

    private String fid() {
        return "%d-%s-%d".formatted(accountId, APPLICATION, fileId);
    }

    private String statement() {
        return "baidu preview %s %s %d %d %d".formatted(kind, md5, accountId, fileId, issued);
    }
}
