package dev.duopan.drive.cloud;

import dev.duopan.client.SignedLink;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.DirectLinks;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.FileLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signed addresses of Baidu, where the bytes are and no token is needed; the hosts want one User-Agent. They end 8 hours after
 * the {@code dlink} that led to them was made (docs/wire/baidu-xpan.md section 5).
 */
final class BaiduDirectLinks implements DirectLinks {
    private static final Duration LIFE = Duration.ofHours(8);

    private final BaiduPan pan;
    private final Lookup lookup;

    BaiduDirectLinks(BaiduPan pan, Lookup lookup) {
        this.pan = pan;
        this.lookup = lookup;
    }

    @Override
    public FileLink link(DrivePath file) {
        long id = Lookup.id(lookup.file("Linking", file));
        Instant end = Instant.now().plus(LIFE);
        SignedLink link = pan.downloadUrl(id);
        return FileLink.until(end, link.url()).withHeaders(fields(link));
    }

    /** Returns the header fields that requests by a link must carry. */
    static Map<String, String> fields(SignedLink link) {
        return link.headers().fields().stream()
                .collect(Collectors.toMap(field -> field.name(), field -> field.value()));
    }
}
