package dev.duopan.cli.console;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as people write them: {@code 2TiB}, {@code 500 GB}, {@code 1.5MiB}, {@code 4096}. */
public final class ByteSize {
    private static final Pattern FORM =
            Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:([KMGTPE])(i?))?B?", Pattern.CASE_INSENSITIVE);
    private static final String PREFIXES = "KMGTPE";
    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
    private static final int STEP = 1024;

    private ByteSize() {}

    /**
     * Reads a size: KiB, MiB and so on are powers of 1024, KB, MB and so on powers of 1000.
     *
     * @throws DuopanException of kind INVALID if it isn't a whole number of bytes below 8 EiB
     */
    public static long parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        try {
            if (matcher.matches() && !isBareLetter(text.strip())) {
                return new BigDecimal(matcher.group(1)).multiply(unit(matcher)).longValueExact();
            }
        } catch (ArithmeticException e) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private static boolean isBareLetter(String text) {
        char last = Character.toUpperCase(text.charAt(text.length() - 1));
        return last != 'B' && !Character.isDigit(last);
    }

    private static BigDecimal unit(Matcher matcher) {
        if (matcher.group(2) == null) {
            return BigDecimal.ONE;
        }
        int power = PREFIXES.indexOf(matcher.group(2).toUpperCase(Locale.ROOT)) + 1;
        return BigDecimal.valueOf(matcher.group(3).isEmpty() ? 1000 : STEP).pow(power);
    }

    private static DuopanException invalid(String text) {
        return new DuopanException(
                ErrorKind.INVALID,
                "'%s' isn't a size: write a number of bytes, or one with a unit like 10MiB, 500GB or 2TiB"
                        .formatted(text));
    }

    /** Writes a size with three digits at most and the unit that suits it. */
    public static String format(long bytes) {
        double number = bytes;
        int unit = 0;
        while (number >= 999.5 && unit < UNITS.size() - 1) {
            number /= STEP;
            unit++;
        }
        int decimals = unit == 0 || number >= 99.95 ? 0 : number >= 9.995 ? 1 : 2;
        BigDecimal digits = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        return withoutZeros(digits).toPlainString() + " " + UNITS.get(unit);
    }

    private static BigDecimal withoutZeros(BigDecimal number) {
        return number.scale() == 0 ? number : number.stripTrailingZeros();
    }
}
