package dev.duopan.netdisk.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/** Looks names up and gives only those addresses to which a fetch may connect. The connection is made to what it gives. */
record GuardedResolver(DnsResolver names, AddressPolicy policy) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] permitted = Arrays.stream(names.resolve(host))
                .filter(address -> policy.permits(host, address))
                .toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new RefusedAddressException(host);
        }
        return permitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
