package dev.duopan.client.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.net.URI;
import java.util.List;

/** Upload hosts as the service names them, any of which will do. */
final class Hosts {
    private Hosts() {}

    static URI first(List<String> hosts) {
        if (hosts.isEmpty()) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "upload: the service named no upload host");
        }
        try {
            return URI.create(hosts.getFirst());
        } catch (IllegalArgumentException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "upload: the service named an upload host that is no URL", e);
        }
    }
}
