package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.WireHeaders;
import dev.duopan.netdisk.Links;
import dev.duopan.netdisk.dispatch.FaceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tickets that tie a sent form to the page that this server showed in the same browser. */
final class ConsentTickets {
    private static final Duration VALIDITY = Duration.ofMinutes(15);
    private static final String COOKIE = "duopan_consent=";
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.([A-Za-z0-9_-]{20,100})");
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Links links;
    private final Clock clock;
    private final FaceContext context;
    private final String path;

    ConsentTickets(FaceContext context, String path) {
        this.context = context;
        this.path = path;
        this.links = context.netdisk().links();
        this.clock = context.clock();
    }

    /**
     * A ticket.
     *
     * @param text what stands in the form
     * @param cookie the header value that keeps its other half in the browser
     */
    record Ticket(String text, String cookie) {}

    Ticket issue(ConsentQuestion question) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        long expiry = clock.instant().plus(VALIDITY).getEpochSecond();
        boolean encrypted = "https".equals(context.publicBase().get().getScheme());
        return new Ticket(
                expiry + "." + links.sign(statement(question, nonce, expiry)),
                "%s%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                        .formatted(COOKIE, nonce, path, VALIDITY.toSeconds(), encrypted ? "; Secure" : ""));
    }

    boolean isValid(ConsentQuestion question, String ticket, WireHeaders headers) {
        Matcher parts = TEXT.matcher(ticket);
        if (!parts.matches()) {
            return false;
        }
        long expiry = Long.parseLong(parts.group(1));
        return expiry >= clock.instant().getEpochSecond()
                && links.isSigned(statement(question, nonce(headers), expiry), parts.group(2));
    }

    private static String nonce(WireHeaders headers) {
        return Arrays.stream(headers.find("Cookie").orElse("").split(";", -1))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE))
                .map(cookie -> cookie.substring(COOKIE.length()))
                .findFirst()
                .orElse("");
    }

    private String statement(ConsentQuestion question, String nonce, long expiry) {
        return String.join(
                "\n",
                "consent at " + path,
                nonce,
                Long.toString(expiry),
                question.fields().encode());
    }
}
