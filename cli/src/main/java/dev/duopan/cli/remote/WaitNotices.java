package dev.duopan.cli.remote;

import dev.duopan.cli.console.Console;
import dev.duopan.client.Wait;
import dev.duopan.client.WaitListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells the person at the console that calls wait for their provider: a line on the error output, unless results are wanted
 * as JSON or a display shows it in its own way. A line comes for waits of three seconds or more, and for one provider not
 * twice in half a minute, unless it then waits much longer than was told.
 */
public final class WaitNotices implements WaitListener {
    private static final Duration NOTABLE = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Console console;
    private final Clock clock;
    private final Map<String, Notice> told = new HashMap<>();
    private volatile WaitListener display = this::print;

    /** Tells by the time of the given clock, in its time zone. */
    WaitNotices(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Begins for a command that speaks to the given console. */
    public static WaitNotices on(Console console) {
        return new WaitNotices(console, Clock.system(ZoneId.systemDefault()));
    }

    private record Notice(Instant at, Instant until) {}

    /** A display that is told of waits in place of the error output. */
    @FunctionalInterface
    public interface Takeover extends AutoCloseable {
        /** Gives the error output its lines back. */
        @Override
        void close();
    }

    /** Tells a display of every wait from now on, in place of the error output, until the result is closed. */
    public Takeover takenOverBy(WaitListener listener) {
        display = listener;
        return () -> display = this::print;
    }

    /** Returns a wait in words, such as {@code 123pan limits /api/v2/file/list until 14:05:10}. */
    public String text(Wait wait) {
        String key = switch (wait.reason()) {
            case BUDGET -> "wait.budget";
            case LIMITED -> "wait.limited";
            case BUSY -> "wait.busy";
        };
        return console.messages().text(key, name(wait.provider()), wait.call(), time(wait.until()));
    }

    private String name(String provider) {
        return switch (provider) {
            case "123open" -> console.messages().text("wait.123pan");
            case "baidu" -> console.messages().text("wait.baidu");
            default -> provider;
        };
    }

    private String time(Instant until) {
        ZoneId zone = clock.getZone();
        Instant whole = until.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
        return TIME.format(whole.atZone(zone));
    }

    @Override
    public void waiting(Wait wait) {
        display.waiting(wait);
    }

    private synchronized void print(Wait wait) {
        Instant now = clock.instant();
        if (!console.json() && isNotable(wait, now)) {
            told.put(wait.provider(), new Notice(now, wait.until()));
            console.say(text(wait));
        }
    }

    private boolean isNotable(Wait wait, Instant now) {
        Notice last = told.get(wait.provider());
        boolean isNew = last == null
                || !now.isBefore(last.at.plus(REST))
                || wait.until().isAfter(last.until.plus(REST));
        return isNew && !wait.until().isBefore(now.plus(NOTABLE));
    }
}
