package dev.duopan.client.pan123;

import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.DirectLinkSignature;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Signs direct links of an account that has switched on URL authentication (docs/wire/123pan.md section 7.3). Nothing is sent;
 * the account's private key stays here.
 *
 * @param uid the account's id
 * @param key the account's private key
 * @param validity how long a link can be used after it was signed, such as 30 minutes
 * @param clock what time it is
 */
public record DirectLinkSigner(long uid, Secret key, Duration validity, Clock clock) {
    /** A signer by the system's clock. */
    public static DirectLinkSigner of(long uid, Secret key, Duration validity) {
        return new DirectLinkSigner(uid, key, validity, Clock.systemUTC());
    }

    /** Returns a link with its signature at the end of the query; what it has already is left byte for byte. */
    public Secret sign(URI link) {
        DirectLinkSignature signature = new DirectLinkSignature.Statement(
                        link.getPath(),
                        clock.instant().plus(validity).getEpochSecond(),
                        UUID.randomUUID().toString().replace("-", ""),
                        uid)
                .sign(key);
        String query = Parameters.NONE
                .with(DirectLinkSignature.PARAMETER, signature.write())
                .encode();
        return Secret.of(link + (link.getRawQuery() == null ? "?" : "&") + query);
    }
}
