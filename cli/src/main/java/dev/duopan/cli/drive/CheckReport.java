package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.drive.sync.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found out, as programs see it.
 *
 * @param from the source
 * @param to the target
 * @param same how many files are the same
 * @param different how many differ
 * @param onlySource how many only the source has
 * @param onlyTarget how many only the target has
 * @param errors how many couldn't be compared
 * @param files every file
 */
record CheckReport(
        String from,
        String to,
        long same,
        long different,
        long onlySource,
        long onlyTarget,
        long errors,
        List<FileReport> files) {
    /**
     * One file.
     *
     * @param path seen from the top of both trees
     * @param result {@code same}, {@code different}, {@code only-source}, {@code only-target} or {@code error}
     * @param detail how that is known, what differs or what went wrong; null where the result says it all
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FileReport(String path, String result, @Nullable String detail) {
        private static FileReport of(Finding finding) {
            return new FileReport(
                    finding.path(), Words.of(finding.sign()), finding.detail().orElse(null));
        }
    }

    static CheckReport of(Places places, List<Finding> findings) {
        return new CheckReport(
                places.from().address(),
                places.to().address(),
                count(findings, Finding.Sign.SAME),
                count(findings, Finding.Sign.DIFFERENT),
                count(findings, Finding.Sign.ONLY_SOURCE),
                count(findings, Finding.Sign.ONLY_TARGET),
                count(findings, Finding.Sign.ERROR),
                findings.stream().map(FileReport::of).toList());
    }

    private static long count(List<Finding> findings, Finding.Sign sign) {
        return findings.stream().filter(finding -> finding.sign() == sign).count();
    }
}
