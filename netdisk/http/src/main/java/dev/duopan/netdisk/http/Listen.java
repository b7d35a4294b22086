package dev.duopan.netdisk.http;

import java.net.URI;

/**
 * Where a server listens.
 *
 * @param host a name or address of this machine
 * @param port 0 for any that is free
 */
public record Listen(String host, int port) {
    /** A free port that only this machine reaches. */
    public static final Listen LOCAL = new Listen("127.0.0.1", 0);

    URI uri() {
        return URI.create("http://" + this);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
