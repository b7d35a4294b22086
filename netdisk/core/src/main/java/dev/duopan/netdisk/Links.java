package dev.duopan.netdisk;

/**
 * Signs texts such as expiring download links, with HMAC-SHA256 and a key that stays the same over restarts.
 */
public final class Links {
    Links() {}

    /** Returns the signature of the text: 43 characters that need no escaping in URLs. */
    public String sign(String text) {
        return Unbuilt.value();
    }

    /** Returns whether the signature is that of the text, in the same time whether it is or not. */
    public boolean isSigned(String text, String signature) {
        return Unbuilt.value();
    }
}
