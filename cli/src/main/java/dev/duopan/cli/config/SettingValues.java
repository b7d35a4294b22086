package dev.duopan.cli.config;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.config.SettingSource.Found;
import dev.duopan.cli.console.ByteRate;
import dev.duopan.cli.console.Messages;
import dev.duopan.cli.console.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes values of what people wrote. Every method fails with {@link DuopanException} of kind INVALID if it makes no sense,
 * and says where it was written and what is needed.
 *
 * @param messages the words for that
 */
public record SettingValues(Messages messages) {
    private static final int MOST = 1024;
    private static final List<String> LANGUAGES = List.of("en", "zh");
    private static final Set<String> PROXIES = Set.of("http", "socks5");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|m|h)");

    /** Returns an absolute path. */
    public Path path(Found found) {
        try {
            return Path.of(found.text()).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw invalid("config.path", found);
        }
    }

    /** Returns the URL of a web server, without a slash at its end. */
    public URI url(Found found) {
        return WebAddress.parse(found.text()).orElseThrow(() -> invalid("config.url", found));
    }

    /** Returns a number from {@code least} to {@code most}. */
    public int number(Found found, int least, int most) {
        try {
            int number = Integer.parseInt(found.text().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid("config.number", found, least, most);
        }
        throw invalid("config.number", found, least, most);
    }

    /** Returns how many of something there shall be: 1 to 1024. */
    public int count(Found found) {
        return number(found, 1, MOST);
    }

    /** Returns a number of bytes above 0. */
    public long bytes(Found found) {
        try {
            long bytes = Long.parseLong(found.text().strip());
            if (bytes > 0) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            throw invalid("config.bytes", found);
        }
        throw invalid("config.bytes", found);
    }

    /** Returns a number of bytes a second, written with a unit; 0 for {@code off}. */
    public long rate(Found found) {
        try {
            return ByteRate.parse(found.text());
        } catch (DuopanException e) {
            throw invalid("config.rate", found);
        }
    }

    /** Returns a length of time above 0, such as {@code 500ms}, {@code 10s}, {@code 2m} or {@code 1h}. */
    public Duration duration(Found found) {
        Matcher matcher = DURATION.matcher(found.text().strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            Duration duration = duration(Long.parseLong(matcher.group(1)), matcher.group(2));
            if (duration.isPositive()) {
                return duration;
            }
        }
        throw invalid("config.duration", found);
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    /** Returns a language that the command speaks. */
    public Locale language(Found found) {
        Locale language = Locale.forLanguageTag(found.text().strip().replace('_', '-'));
        if (LANGUAGES.contains(language.getLanguage())) {
            return language;
        }
        throw invalid("config.choice", found, String.join(", ", LANGUAGES));
    }

    /** Returns the address of a proxy with its port. */
    public URI proxy(Found found) {
        try {
            URI proxy = new URI(found.text().strip());
            boolean usable = PROXIES.contains(String.valueOf(proxy.getScheme()))
                    && proxy.getHost() != null
                    && proxy.getPort() > 0
                    && proxy.getRawUserInfo() == null;
            if (usable) {
                return proxy;
            }
        } catch (URISyntaxException e) {
            throw invalid("config.proxy", found);
        }
        throw invalid("config.proxy", found);
    }

    /** Returns true or false. */
    public boolean truth(Found found) {
        return switch (found.text().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("config.choice", found, "true, false");
        };
    }

    /** Returns one of the values of a type. */
    public <T extends Enum<T>> T choice(Found found, Class<T> type) {
        String wanted = found.text().strip().replace('_', '-');
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "config.choice",
                        found,
                        Arrays.stream(type.getEnumConstants())
                                .map(SettingValues::word)
                                .collect(Collectors.joining(", "))));
    }

    /** Returns a value as people write it: in small letters, with hyphens. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns what to throw about a value.
     *
     * @param message the name of a message that takes where the value was written, the value, and {@code more}
     */
    public DuopanException invalid(String message, Found found, Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = found.origin();
        all[1] = found.text();
        System.arraycopy(more, 0, all, 2, more.length);
        return new DuopanException(ErrorKind.INVALID, messages.text(message, all));
    }
}
