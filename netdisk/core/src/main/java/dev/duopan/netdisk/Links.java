package dev.duopan.netdisk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Signs texts such as expiring download links, with HMAC-SHA256 and a key that stays the same over restarts. */
public final class Links {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    Links(SecretKey key) {
        this.key = key;
    }

    /** Returns the signature of the text: 43 characters that need no escaping in URLs. */
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
        }
    }

    /** Returns whether the signature is that of the text, in the same time whether it is or not. */
    public boolean isSigned(String text, String signature) {
        return Secrets.areEqual(sign(text), signature);
    }
}
