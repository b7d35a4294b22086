package dev.duopan.cli.drive;

import dev.duopan.cli.console.ByteSize;
import dev.duopan.drive.ShareTraffic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may fetch from a share at the expense of the account. */
final class ShareTrafficOptions {
    @Option(names = "--guests", descriptionKey = "share.guests")
    private boolean guests;

    @Option(names = "--over-quota", descriptionKey = "share.over-quota")
    private boolean overQuota;

    @Option(names = "--traffic-limit", paramLabel = "SIZE", descriptionKey = "share.traffic-limit")
    private @Nullable String limit;

    ShareTraffic traffic() {
        ShareTraffic traffic = new ShareTraffic(guests, overQuota, null);
        return limit == null ? traffic : traffic.withLimit(ByteSize.parse(limit));
    }
}
