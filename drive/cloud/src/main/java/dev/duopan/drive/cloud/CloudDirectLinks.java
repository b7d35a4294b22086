package dev.duopan.drive.cloud;

import dev.duopan.client.SignedLink;
import dev.duopan.drive.DirectLinks;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.FileLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * Signed addresses of a service, where the bytes are and no token is needed.
 *
 * @param lookup finds the file
 * @param life for how long an address is good
 * @param signing gives the address of a file by its id
 */
record CloudDirectLinks(Lookup lookup, Duration life, LongFunction<SignedLink> signing) implements DirectLinks {
    @Override
    public FileLink link(DrivePath file) {
        long id = Lookup.id(lookup.file("Linking", file));
        Instant end = Instant.now().plus(life);
        SignedLink link = signing.apply(id);
        return FileLink.until(end, link.url()).withHeaders(fields(link));
    }

    /** Returns the header fields that requests by a link must carry. */
    static Map<String, String> fields(SignedLink link) {
        return link.headers().fields().stream()
                .collect(Collectors.toMap(field -> field.name(), field -> field.value()));
    }
}
