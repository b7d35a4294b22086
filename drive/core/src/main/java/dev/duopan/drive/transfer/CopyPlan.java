package dev.duopan.drive.transfer;

import dev.duopan.api.DuopanException;
import dev.duopan.drive.DrivePath;
import java.util.List;

/**
 * What a copy will do, made from complete listings and checked against the limits of the target drive.
 *
 * @param from the file or folder to copy
 * @param to the path that the copy itself shall have
 * @param folders paths of the target that are to be made, parents first
 * @param files files to copy, in the order of the walk
 * @param problems what can't work; a plan with problems isn't started
 */
public record CopyPlan(
        Location from, Location to, List<DrivePath> folders, List<PlannedFile> files, List<Problem> problems) {
    /** Keeps copies. */
    public CopyPlan {
        folders = List.copyOf(folders);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** Returns the bytes of all files. */
    public long bytes() {
        return files.stream().mapToLong(file -> file.source().size()).sum();
    }

    /** Throws the first problem, and says how many more there are. */
    public void check() {
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            String more = problems.size() == 1 ? "" : " And " + (problems.size() - 1) + " more problems.";
            throw new DuopanException(first.kind(), "Nothing was copied. " + first.reason() + more);
        }
    }
}
