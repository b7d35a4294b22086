package dev.duopan.api.pan123;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The ways in which 123pan writes a moment: always in UTC+8, to the second (docs/wire/123pan.md section 9, quirk 19).
 */
public enum Pan123Time {
    /** {@code 2025-02-24 17:56:45}: in listings. */
    LISTED("yyyy-MM-dd HH:mm:ss"),
    /** {@code 2025-03-23T15:48:37+08:00}: the end of an access token. */
    WITH_OFFSET("yyyy-MM-dd'T'HH:mm:ssxxx"),
    /** {@code 2025-02-24 17:56:45 +0800 CST}: in the first generation of listings. */
    WITH_ZONE_NAME("yyyy-MM-dd HH:mm:ss xx 'CST'"),
    /** {@code 2025062015}: an hour of the logs of direct links. */
    HOUR("yyyyMMddHH");

    private final DateTimeFormatter format;

    Pan123Time(String pattern) {
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.ofHours(8));
    }

    /** Writes a moment; fractions of a second are lost. */
    public String write(Instant moment) {
        return format.format(moment);
    }

    /**
     * Reads a moment in any of the formats.
     *
     * @throws DuopanException of kind INVALID if the text has none of them
     */
    public static Instant read(String text) {
        try {
            return formatOf(text).parse(text, Instant::from);
        } catch (DateTimeException e) {
            throw new DuopanException(
                    ErrorKind.INVALID, "not a moment in one of 123pan's formats: '%s'".formatted(text), e);
        }
    }

    private static DateTimeFormatter formatOf(String text) {
        if (text.indexOf('T') == 10) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        }
        if (text.length() == 10) {
            return HOUR.format;
        }
        return (text.endsWith("CST") ? WITH_ZONE_NAME : LISTED).format;
    }
}
