package dev.duopan.netdisk.fetch;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says to which addresses a fetch may connect: to those of the public internet, and to what the operator allows beyond that.
 *
 * <p>Not public are loopback, private, link-local, shared (carrier-grade NAT), unique-local, multicast, reserved and
 * documentation addresses of both families, and the addresses at which clouds answer questions about a machine. An IPv6
 * address that stands for an IPv4 address (mapped, NAT64, 6to4) is judged as that one.
 */
public final class AddressPolicy {
    /** Nothing but the public internet. */
    public static final AddressPolicy PUBLIC_ONLY = new AddressPolicy(List.of(), Set.of());

    private static final List<AddressRange> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20")
            .map(AddressRange::of)
            .toList();
    private static final AddressRange GLOBAL_IPV6 = AddressRange.of("2000::/3");
    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");
    private static final List<AddressRange> IPV4_AT_THE_END = Stream.of("0:0:0:0:0:0:0:0/96", "64:ff9b::/96")
            .map(AddressRange::of)
            .toList();
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252})");
    private static final int IPV4_LENGTH = 4;
    private static final int SIX_TO_FOUR_OFFSET = 2;
    private static final int MAPPED_OFFSET = 12;

    private final List<AddressRange> ranges;
    private final Set<String> hosts;

    private AddressPolicy(List<AddressRange> ranges, Set<String> hosts) {
        this.ranges = ranges;
        this.hosts = hosts;
    }

    /**
     * The public internet and what is named: addresses ({@code 10.1.2.3}), blocks ({@code 10.0.0.0/8}, {@code fd00::/8})
     * and host names, which may then lead to any address.
     *
     * @throws DuopanException {@code INVALID} if an entry is none of these
     */
    public static AddressPolicy allowing(List<String> entries) {
        List<AddressRange> ranges = new ArrayList<>();
        Set<String> hosts = new HashSet<>();
        for (String entry : entries) {
            Optional<AddressRange> range = AddressRange.parse(entry.strip());
            if (range.isPresent()) {
                ranges.add(range.get());
            } else {
                hosts.add(host(entry));
            }
        }
        return new AddressPolicy(List.copyOf(ranges), Set.copyOf(hosts));
    }

    /** Says whether a fetch from that host may connect to that address of it. */
    boolean permits(String host, InetAddress address) {
        return hosts.contains(normal(host))
                || isAllowed(address)
                || isAllowed(meant(address))
                || isPublic(meant(address));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AddressPolicy policy && ranges.equals(policy.ranges) && hosts.equals(policy.hosts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ranges, hosts);
    }

    private boolean isAllowed(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL_IPV6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    /** Returns the IPv4 address for which an IPv6 address stands, or else the address itself. */
    private static InetAddress meant(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        if (SIX_TO_FOUR.contains(address)) {
            return ipv4(address, SIX_TO_FOUR_OFFSET);
        }
        return IPV4_AT_THE_END.stream().anyMatch(range -> range.contains(address))
                ? ipv4(address, MAPPED_OFFSET)
                : address;
    }

    private static InetAddress ipv4(InetAddress address, int offset) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), offset, offset + IPV4_LENGTH));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static String host(String entry) {
        String host = normal(entry.strip());
        if (!HOST.matcher(host).matches()) {
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "Allow fetching from \"%s\": it's neither an address, nor a block such as 10.0.0.0/8, nor a host name"
                            .formatted(entry));
        }
        return host;
    }

    private static String normal(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
