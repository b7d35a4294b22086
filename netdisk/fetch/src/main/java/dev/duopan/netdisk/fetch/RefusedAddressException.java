package dev.duopan.netdisk.fetch;

import java.net.UnknownHostException;

/** A host all of whose addresses are out of bounds. */
final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host) {
        super(host);
    }
}
