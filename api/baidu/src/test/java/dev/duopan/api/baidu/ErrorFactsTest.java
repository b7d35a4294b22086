package dev.duopan.api.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.ErrorKind;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.ErrorTable;
import dev.duopan.api.RetryAdvice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rows of {@link BaiduError} are those of docs/wire/baidu-xpan.md sections 1.4 and 2.5: none is missing, none differs. */
class ErrorFactsTest {
    private static final Path FACTS = Path.of("../../docs/wire/baidu-xpan.md");
    private static final ErrorTable TABLE = new BaiduDialect().errors();

    private static final Pattern CODES = Pattern.compile("(-?\\d+)(?:–(\\d+))?");
    private static final Pattern STATUS = Pattern.compile("\\b([45]\\d\\d)\\b");
    private static final Pattern OBSERVED = Pattern.compile("\\b([45]\\d\\d) observed");

    /** Of 31299 the status is that of a legacy meaning, of 31034 it is seen outside of the storage hosts. */
    private static final Set<String> STATUS_OF_ANOTHER_MEANING = Set.of("31299", "31034");

    /**
     * Codes of a line of a table.
     *
     * @param codes the codes
     * @param cells all cells of the line
     */
    private record Line(List<String> codes, List<String> cells) {
        static Line of(String text) {
            List<String> cells =
                    Stream.of(text.split("\\|", -1)).skip(1).map(String::strip).toList();
            List<String> codes = new ArrayList<>();
            for (Matcher code = CODES.matcher(cells.getFirst()); code.find(); ) {
                int first = Integer.parseInt(code.group(1));
                int last = code.group(2) == null ? first : Integer.parseInt(code.group(2));
                IntStream.rangeClosed(first, last).mapToObj(Integer::toString).forEach(codes::add);
            }
            return new Line(codes, cells);
        }

        /** What a cell says about one of the codes, which are spoken of together or one after the other. */
        OptionalInt status(String code) {
            String cell = cells.get(2);
            Matcher own = Pattern.compile(code + "(?:: | observed )(\\d{3})|(\\d{3}) \\(" + code + "(?!:)")
                    .matcher(cell);
            if (own.find()) {
                return OptionalInt.of(Integer.parseInt(own.group(own.group(1) == null ? 2 : 1)));
            }
            Matcher observed = OBSERVED.matcher(cell);
            if (observed.find()) {
                return OptionalInt.of(Integer.parseInt(observed.group(1)));
            }
            int[] statuses = STATUS.matcher(cell)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .toArray();
            boolean each = statuses.length == codes.size();
            boolean aboutOthers = codes.stream().anyMatch(other -> !other.equals(code) && cell.contains("(" + other));
            return statuses.length == 0 || (aboutOthers && statuses.length < 2)
                    ? OptionalInt.empty()
                    : OptionalInt.of(statuses[each ? codes.indexOf(code) : 0]);
        }

        /** Limits pass with time; what is full or forbidden doesn't while a program waits. */
        Optional<RetryAdvice> advice(int column, ErrorKind kind) {
            return switch (cells.get(column)) {
                case "later" -> Optional.of(kind == ErrorKind.RATE_LIMITED ? RetryAdvice.BACK_OFF : RetryAdvice.NEVER);
                case "no" -> Optional.of(RetryAdvice.NEVER);
                case "auth" -> Optional.of(RetryAdvice.AUTHENTICATE);
                case "back-off" -> Optional.of(RetryAdvice.BACK_OFF);
                case "restart" -> Optional.of(RetryAdvice.RESTART);
                default -> Optional.empty();
            };
        }
    }

    private static List<Line> table(String heading) throws IOException {
        List<Line> lines = rows(heading)
                .filter(line -> line.matches("\\| \\**-?\\d.*"))
                .map(Line::of)
                .toList();
        assertThat(lines).as(heading).hasSizeGreaterThan(10);
        return lines;
    }

    private static Stream<String> rows(String heading) throws IOException {
        return Files.readAllLines(FACTS).stream()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"));
    }

    private static void check(Line line, int adviceColumn) {
        for (String code : line.codes()) {
            Optional<ErrorRow> row = TABLE.find("", code);
            if (!code.equals("0")) {
                assertThat(row).as(code).isPresent();
                assertThat(row.orElseThrow().status()).as(code).isEqualTo(200);
                line.advice(adviceColumn, row.orElseThrow().kind())
                        .ifPresent(advice ->
                                assertThat(row.orElseThrow().retry()).as(code).isEqualTo(advice));
            }
        }
    }

    @Test
    void general_everyCode_isARow() throws IOException {
        table("#### General").forEach(line -> check(line, 2));
    }

    @Test
    void storage_everyCode_isARowWithTheAdviceOfTheFacts() throws IOException {
        table("#### 31xxx").forEach(line -> check(line, 3));
    }

    @Test
    void storage_everyStatus_isThatOfTheStorageHosts() throws IOException {
        int checked = 0;
        for (Line line : table("#### 31xxx")) {
            for (String code : line.codes()) {
                OptionalInt status = line.status(code);
                if (status.isPresent() && !STATUS_OF_ANOTHER_MEANING.contains(code)) {
                    checked++;
                    assertThat(TABLE.find(BaiduError.PCS, code).orElseThrow().status())
                            .as(code)
                            .isEqualTo(status.getAsInt());
                }
            }
        }
        assertThat(checked).isGreaterThan(60);
    }

    @Test
    void devicesAndAlbums_everyCode_isARow() throws IOException {
        table("#### 42xxx").forEach(line -> check(line, 2));
    }

    @Test
    void oauth_everyWord_isARowWithHttp400() throws IOException {
        List<String> words = rows("### 2.5")
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .filter(word -> !word.equals("error"))
                .toList();

        assertThat(words)
                .hasSizeGreaterThan(10)
                .allSatisfy(word -> assertThat(
                                TABLE.find(BaiduError.OAUTH, word).orElseThrow().status())
                        .isEqualTo(400));
    }

    @Test
    void rows_thatAskForAnotherToken_areUnauthenticated() {
        assertThat(BaiduError.values())
                .filteredOn(row -> row.retry() == RetryAdvice.AUTHENTICATE)
                .extracting(BaiduError::kind)
                .containsOnly(ErrorKind.UNAUTHENTICATED);
    }
}
