package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.Redirect;
import dev.duopan.api.baidu.oauth.DeviceCode;
import dev.duopan.api.baidu.oauth.DeviceGrant;
import dev.duopan.api.baidu.oauth.GrantedTokens;
import dev.duopan.client.Token;
import dev.duopan.client.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A login that waits for a person, who opens {@link #page} or types {@link #userCode} on {@link #verificationPage}, on
 * whatever device they like (docs/wire/baidu-xpan.md section 2.4). For one thread; whoever doesn't want to wait any more
 * interrupts it.
 */
public final class DeviceLogin {
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(5);
    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final Set<ErrorKind> PASSING = Set.of(ErrorKind.UNAVAILABLE, ErrorKind.RATE_LIMITED, ErrorKind.BUSY);

    private final DeviceCode code;
    private final Supplier<DeviceGrant> question;
    private final LoginClock clock;
    private final Instant end;

    DeviceLogin(DeviceCode code, Supplier<DeviceGrant> question, LoginClock clock) {
        this.code = code;
        this.question = question;
        this.clock = clock;
        this.end = clock.now().plusSeconds(code.expiresIn());
    }

    /** Returns the short code that the person types. */
    public String userCode() {
        return code.userCode();
    }

    /** Returns the address of the page on which they type it. */
    public String verificationPage() {
        return code.verificationUrl();
    }

    /** Returns the address of the same page with the code typed already: what a QR code should say. */
    public String page() {
        return Redirect.extended(code.verificationUrl(), Parameters.NONE.with("code", code.userCode()));
    }

    /** Returns the address of the service's own picture of a QR code. */
    public String picture() {
        return code.qrcodeUrl();
    }

    /** Returns when the codes end. */
    public Instant end() {
        return end;
    }

    /**
     * Waits until the person has decided, and stores the tokens before anybody can use them. Asks as often as the service
     * wants, later if it says so or doesn't answer.
     *
     * @throws DuopanException of kind DENIED if the person refused, UNAUTHENTICATED if the codes ended before, UNAVAILABLE if
     *     the waiting thread is interrupted, or as the service refuses
     */
    public Token await(TokenStore store) {
        Duration interval = code.interval() > 0 ? Duration.ofSeconds(code.interval()) : DEFAULT_INTERVAL;
        while (clock.now().plus(interval).isBefore(end)) {
            pause(interval);
            switch (ask()) {
                case DeviceGrant.Granted granted -> {
                    return stored(granted.tokens(), store);
                }
                case DeviceGrant.Pending() -> {}
                case DeviceGrant.SlowDown() -> interval = interval.plus(SLOWER);
                case DeviceGrant.Declined() -> throw declined();
                case DeviceGrant.Expired() -> throw expired();
            }
        }
        throw expired();
    }

    /** A service that doesn't answer for a while is no reason to give up, but one to ask less often. */
    private DeviceGrant ask() {
        try {
            return question.get();
        } catch (DuopanException e) {
            if (PASSING.contains(e.kind()) && !Thread.currentThread().isInterrupted()) {
                return new DeviceGrant.SlowDown();
            }
            throw e;
        }
    }

    private Token stored(GrantedTokens granted, TokenStore store) {
        Token token = new Token(
                granted.accessToken(), granted.refreshToken(), clock.now().plusSeconds(granted.expiresIn()));
        store.store(token);
        return token;
    }

    private void pause(Duration interval) {
        try {
            clock.pass(interval);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "interrupted while waiting for the account to let the device in", e);
        }
    }

    private static DuopanException declined() {
        return new DuopanException(
                ErrorKind.DENIED, "the account refused to let the device in; begin anew if that was a mistake");
    }

    private static DuopanException expired() {
        return new DuopanException(
                ErrorKind.UNAUTHENTICATED, "the code ended before the account let the device in; begin anew");
    }

    /** Shows what a person is shown, not the device's own code. */
    @Override
    public String toString() {
        return "DeviceLogin[userCode=%s, verificationPage=%s, end=%s]".formatted(userCode(), verificationPage(), end);
    }
}
