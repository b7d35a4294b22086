package dev.duopan.netdisk.baidu;

import dev.duopan.api.Parameters;
import dev.duopan.netdisk.Links;
import dev.duopan.netdisk.dispatch.RawRequest;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address of a download says. The signature is over the values, not the text: real clients parse a query and write it
 * anew, in another order and with other escapes.
 *
 * @param stage which of the two addresses
 * @param md5 of the content, as clients see it
 * @param accountId whose file it is
 * @param fileId which file it is
 * @param issued when the link was made, in seconds since 1970
 */
record DownloadLink(Stage stage, String md5, long accountId, long fileId, long issued) {
    private static final long VALIDITY_SECONDS = 8 * 3600;
    private static final String APPLICATION = "250528";
    private static final Pattern FILE = Pattern.compile("(\\d{1,18})-" + APPLICATION + "-(\\d{1,18})");

    /** The two addresses of a download. */
    enum Stage {
        /** What filemetas gives out. */
        FIRST("/file/", "FDtAERV-", "dstime"),
        /** Where it leads. */
        SECOND("/file/content/", "FDtAER-", "time");

        private final String root;
        private final String mark;
        private final String time;

        Stage(String root, String mark, String time) {
            this.root = root;
            this.mark = mark;
            this.time = time;
        }

        String path(String md5) {
            return root + md5;
        }
    }

    /** Reads an address; nothing if a part is missing or malformed. */
    static Optional<DownloadLink> read(Stage stage, RawRequest request) {
        Parameters query = request.info().query();
        Matcher file = FILE.matcher(query.find("fid").orElse(""));
        String time = query.find(stage.time).orElse("");
        if (!file.matches() || !time.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new DownloadLink(
                stage,
                request.variable("md5"),
                Long.parseLong(file.group(1)),
                Long.parseLong(file.group(2)),
                Long.parseLong(time)));
    }

    String address(URI base, Links links, Parameters more) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Parameters query = Parameters.NONE
                .with("fid", "%d-%s-%d".formatted(accountId, APPLICATION, fileId))
                .with("rt", "pr")
                .with("sign", signature(links))
                .with("expires", "8h")
                .with("chkbd", "0")
                .with("chkv", "2")
                .with("dp-logid", Long.toString(random.nextLong(Long.MAX_VALUE)))
                .with("dp-callid", "0")
                .with(stage.time, Long.toString(issued))
                .with("r", Integer.toString(random.nextInt(Integer.MAX_VALUE)))
                .with(more);
        return base + stage.path(md5) + "?" + query.encode();
    }

    boolean isSigned(Parameters query, Links links) {
        String sign = query.find("sign").orElse("");
        return sign.startsWith(stage.mark) && links.isSigned(statement(), sign.substring(stage.mark.length()));
    }

    boolean isExpired(long now) {
        return now > issued + VALIDITY_SECONDS;
    }

    private String signature(Links links) {
        return stage.mark + links.sign(statement());
    }

    private String statement() {
        return "baidu download %s %s %d %d %d".formatted(stage, md5, accountId, fileId, issued);
    }
}
