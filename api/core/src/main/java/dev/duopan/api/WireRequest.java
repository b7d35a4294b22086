package dev.duopan.api;

import java.net.URI;

/**
 * A request as a client sends it.
 *
 * @param uri absolute, already encoded; sent byte for byte
 */
public record WireRequest(Verb verb, URI uri, WireHeaders headers, WireBody body) {
    /** Returns this request with header fields set. */
    public WireRequest with(WireHeaders more) {
        return new WireRequest(verb, uri, headers.with(more), body);
    }

    /** Returns this request with another address. */
    public WireRequest to(URI address) {
        return new WireRequest(verb, address, headers, body);
    }

    /** Returns this request with one more query parameter; what the address has already is left byte for byte. */
    public WireRequest withQuery(String name, String value) {
        String address = uri.toString();
        String separator = address.indexOf('?') < 0 ? "?" : "&";
        return to(URI.create(
                address + separator + Parameters.NONE.with(name, value).encode()));
    }

    /** Shows method, host and path only: a query may hold secrets. */
    @Override
    public String toString() {
        return "%s %s%s".formatted(verb, uri.getRawAuthority(), uri.getRawPath());
    }
}
