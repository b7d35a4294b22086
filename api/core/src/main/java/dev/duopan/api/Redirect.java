package dev.duopan.api;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of an endpoint that answers with the address to which it sends the caller: HTTP status 302, and all that is said
 * stands in the query of {@code Location}.
 *
 * <p>An endpoint answers so if this is the type argument of its {@link Api}. Clients don't follow the address. A refusal
 * travels the same way: its code as {@code error}, its words as {@code error_description}; clients get it as an
 * {@link ApiException}. The body repeats in the provider's envelope whether the call succeeded, and is read by nobody who has
 * the address.
 *
 * @param location the whole address; whoever has it may have a secret
 * @param refusal why nothing was given; null if something was
 */
public record Redirect(Secret location, @Nullable Refusal refusal) {
    private static final String CODE = "error";
    private static final String WORDS = "error_description";

    /** Sends the caller to an address whose query says what is given. */
    public static Redirect to(String address) {
        return new Redirect(Secret.of(address), null);
    }

    /** Sends the caller to an address with the reason why nothing is given. */
    public static Redirect refusing(String address, Refusal refusal) {
        Parameters answer = Parameters.NONE.with(CODE, refusal.code()).with(WORDS, refusal.text());
        return new Redirect(Secret.of(extended(address, answer)), refusal);
    }

    /** Adds parameters to an address that may have some. */
    public static String extended(String address, Parameters more) {
        return more.entries().isEmpty() ? address : address + (address.indexOf('?') < 0 ? "?" : "&") + more.encode();
    }

    /** Returns what stands in the query of the address. */
    public Parameters answer() {
        String query = URI.create(location.reveal()).getRawQuery();
        return Parameters.parse(query == null ? "" : query);
    }

    /** The code of a refusal that was read from an address; nothing if it is none. */
    static Optional<String> refusedCode(Parameters answer) {
        return answer.find(CODE).or(() -> answer.find(WORDS).map(words -> "302"));
    }

    static String refusedWords(Parameters answer) {
        return answer.find(WORDS).orElse("no message");
    }
}
