package dev.duopan.drive.transfer;

import dev.duopan.api.ErrorKind;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.names.MappedNames;
import java.util.Optional;

/**
 * What a target drive refuses, told before anything is sent.
 *
 * @param drive the target
 */
public record TargetLimits(Drive drive) {
    /** Returns why something can't become a certain path of the target: its name, its size. */
    public Optional<Problem> problem(Entry source, DrivePath target) {
        return nameProblem(source.path(), target).or(() -> source.isFile() ? sizeProblem(source) : Optional.empty());
    }

    private Optional<Problem> nameProblem(DrivePath source, DrivePath target) {
        return target.isRoot()
                ? Optional.of(problem(source, ErrorKind.INVALID, "the root of the target drive is a folder"))
                : drive.traits()
                        .names()
                        .violation(spelled(target))
                        .map(reason -> problem(source, ErrorKind.INVALID, reason));
    }

    /** Lengths count as the provider has the name. */
    private DrivePath spelled(DrivePath target) {
        return drive.capability(MappedNames.class)
                .flatMap(names -> names.spelling(target))
                .orElse(target);
    }

    private Optional<Problem> sizeProblem(Entry file) {
        DriveTraits.UploadRules rules = drive.traits().uploads();
        ErrorKind kind = file.size() == 0 ? ErrorKind.INVALID : ErrorKind.TOO_LARGE;
        return rules.violation(file.size()).map(reason -> problem(file.path(), kind, reason));
    }

    /** Returns why so many bytes don't fit. Asks the service. */
    public Optional<Problem> spaceProblem(DrivePath source, long bytes) {
        long free = drive.about().free();
        String reason = "it needs " + bytes + " bytes, and " + free + " are free in " + drive;
        return bytes > free ? Optional.of(problem(source, ErrorKind.QUOTA, reason)) : Optional.empty();
    }

    /** Says what is wrong with a source. */
    public static Problem problem(DrivePath source, ErrorKind kind, String reason) {
        return new Problem(source, kind, "Copying " + source + " is refused: " + reason + ".");
    }
}
