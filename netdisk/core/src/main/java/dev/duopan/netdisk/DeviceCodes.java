package dev.duopan.netdisk;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.netdisk.store.ConsentRows;
import dev.duopan.netdisk.store.Database;
import dev.duopan.netdisk.store.DeviceRows;
import dev.duopan.netdisk.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * OAuth for devices without a browser: the device shows a short code, a person types it elsewhere and agrees, and the device
 * gets tokens for its long code (docs/wire/baidu-xpan.md section 2.4).
 *
 * <p>Wishes survive a restart. A long code that is used a second time, or by the wrong application, takes the consent back.
 */
public final class DeviceCodes {
    /** How long both codes live. */
    public static final Duration VALIDITY = Duration.ofMinutes(5);
    /** How long a device has to wait between two questions; exactly as long is long enough. */
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    static final int MOST_OPEN = 1_000;
    static final int GUESSES = 30;

    private static final String WHAT = "device code";
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Database database;
    private final TokenExchange exchange;
    private final Clock clock;
    private final LoginThrottle guesses;

    DeviceCodes(Database database, TokenExchange exchange, Clock clock) {
        this.database = database;
        this.exchange = exchange;
        this.clock = clock;
        this.guesses = new LoginThrottle(clock, GUESSES, "Find a device: too many wrong codes");
    }

    /**
     * Begins to wait for a person.
     *
     * @throws DuopanException {@code RATE_LIMITED} if a thousand devices of the application wait already, {@code NOT_FOUND}
     *     if the application is gone
     */
    public DevicePrompt begin(DeviceRequest request) {
        Instant now = clock.instant();
        String deviceCode = Secrets.hex(16);
        String userCode = database.write(transaction -> {
            DeviceRows devices = transaction.devices();
            devices.deleteEnded(now.minus(MEMORY));
            if (devices.count(request.application(), now) >= MOST_OPEN) {
                throw new DuopanException(
                        ErrorKind.RATE_LIMITED, "Begin a login on a device: too many wait already; try again later");
            }
            String fresh = Stream.generate(Secrets::userCode)
                    .filter(code -> !devices.hasUserCode(code))
                    .findFirst()
                    .orElseThrow();
            devices.insert(new DeviceRows.Draft(Secrets.sha256(deviceCode), fresh, request, now.plus(VALIDITY)));
            return fresh;
        });
        return new DevicePrompt(deviceCode, userCode);
    }

    /**
     * Returns what the device asks for that shows a code.
     *
     * @param userCode as a person typed it: capitals, blanks and hyphens don't matter
     * @param guesser who asks, such as an address; wrong codes are counted for each
     * @throws DuopanException {@code NOT_FOUND} if no device waits with that code, {@code RATE_LIMITED} if there were too many
     *     wrong ones lately
     */
    public DeviceRequest find(String userCode, String guesser) {
        guesses.enter(guesser);
        DeviceRequest found = database.read(
                        transaction -> transaction.devices().undecided(plain(userCode), clock.instant()))
                .orElseThrow(DeviceCodes::missing);
        guesses.takeBack(guesser);
        return found;
    }

    /**
     * Lets the device in that shows a code.
     *
     * @throws DuopanException {@code NOT_FOUND} if no device waits with that code
     */
    public void allow(String userCode, Account account) {
        Instant now = clock.instant();
        String code = plain(userCode);
        database.run(transaction -> {
            DeviceRequest wish = transaction.devices().undecided(code, now).orElseThrow(DeviceCodes::missing);
            ConsentRows.Consent consent = transaction
                    .consents()
                    .insert(
                            new ConsentRows.Draft(
                                    account.id(), wish.application().id(), wish.api(), wish.scope()),
                            now);
            transaction.devices().allow(code, consent.id());
        });
    }

    /**
     * Sends the device away that shows a code.
     *
     * @throws DuopanException {@code NOT_FOUND} if no device waits with that code
     */
    public void decline(String userCode) {
        boolean declined =
                database.write(transaction -> transaction.devices().decline(plain(userCode), clock.instant()));
        if (!declined) {
            throw missing();
        }
    }

    /**
     * Answers a device.
     *
     * @throws TokenRejectedException if the code is missing, unknown, expired, used, or another application's
     */
    public DeviceState poll(DevicePoll poll) {
        if (poll.deviceCode().isBlank()) {
            throw new TokenRejectedException(WHAT, TokenProblem.MISSING);
        }
        Supplier<DeviceState> answer =
                database.write(transaction -> answer(transaction, poll, Secrets.sha256(poll.deviceCode())));
        return answer.get();
    }

    /** What a question changes stays, also if its answer is a refusal. */
    private Supplier<DeviceState> answer(Transaction transaction, DevicePoll poll, String hash) {
        Optional<DeviceRows.Stored> found = transaction.devices().find(hash);
        Optional<ConsentRows.Ticket> ticket = found.map(DeviceRows.Stored::ticket);
        Optional<TokenProblem> problem = exchange.problem(ticket, poll.application(), poll.api());
        if (problem.isPresent()) {
            exchange.refuse(transaction, ticket);
            return () -> {
                throw new TokenRejectedException(WHAT, problem.get());
            };
        }
        DeviceState state = state(transaction, poll, found.orElseThrow());
        return () -> state;
    }

    private DeviceState state(Transaction transaction, DevicePoll poll, DeviceRows.Stored wish) {
        Instant now = clock.instant();
        if (wish.polledAt() != null && now.isBefore(wish.polledAt().plus(INTERVAL))) {
            return new DeviceState.Hasty();
        }
        String hash = Secrets.sha256(poll.deviceCode());
        transaction.devices().poll(hash, now);
        if (wish.declined()) {
            return new DeviceState.Declined();
        }
        if (wish.ticket().consent() == null) {
            return new DeviceState.Pending();
        }
        transaction.devices().use(hash, now);
        ConsentRows.Consent consent = wish.ticket().consent();
        return new DeviceState.Granted(exchange.grant(transaction, consent, poll.validity()));
    }

    private static String plain(String userCode) {
        return userCode.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static DuopanException missing() {
        return new DuopanException(
                ErrorKind.NOT_FOUND, "Find a device: none waits with this code; look at it again or ask for a new one");
    }
}
