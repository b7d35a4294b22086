package dev.duopan.netdisk.fetch;

import java.time.Duration;

/**
 * How sources are fetched.
 *
 * @param addresses where connections may lead
 * @param maximumBytes of one source
 * @param connect how long connecting and the TLS handshake may take, each
 * @param idle how long a server may be silent
 * @param answer how long a server may take from the request to the end of its header
 * @param whole how long one source may take altogether
 */
public record FetchSettings(
        AddressPolicy addresses, long maximumBytes, Duration connect, Duration idle, Duration answer, Duration whole) {
    /**
     * The public internet only, at most 10 GiB (docs/wire/123pan.md section 6), 10 seconds to connect, 30 of silence, a
     * minute for the header, a day altogether.
     */
    public static final FetchSettings DEFAULT = new FetchSettings(
            AddressPolicy.PUBLIC_ONLY,
            10L << 30,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofDays(1));

    /** The same with other addresses. */
    public FetchSettings withAddresses(AddressPolicy other) {
        return new FetchSettings(other, maximumBytes, connect, idle, answer, whole);
    }

    /** The same with another size limit in bytes. */
    public FetchSettings withMaximumBytes(long other) {
        return new FetchSettings(addresses, other, connect, idle, answer, whole);
    }

    /** The same with other patience for a silent server, within which it also must send its header. */
    public FetchSettings withIdle(Duration other) {
        return new FetchSettings(addresses, maximumBytes, connect, other, other.multipliedBy(2), whole);
    }

    /** The same with another limit for a whole source. */
    public FetchSettings withWhole(Duration other) {
        return new FetchSettings(addresses, maximumBytes, connect, idle, answer, other);
    }
}
