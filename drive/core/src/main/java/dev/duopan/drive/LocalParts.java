package dev.duopan.drive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of files in the making: hidden, beside the file they will become, and swept up when a crash left them.
 *
 * <p>A part is left over when its name says that it was begun more than eight days ago and nothing was written for as long:
 * that is longer than any journal remembers it.
 */
final class LocalParts {
    private static final Duration LEFT_OVER = Duration.ofDays(8);
    private static final Pattern NAME = Pattern.compile("\\.duopan-([0-9a-f]{1,15})-[0-9a-f]{16}\\.part");

    private final Clock clock;
    private final Set<Path> swept = ConcurrentHashMap.newKeySet();

    LocalParts(Clock clock) {
        this.clock = clock;
    }

    static boolean isPart(String name) {
        return NAME.matcher(name).matches();
    }

    /** Returns a path in a folder that nobody uses, after sweeping that folder for the first time. */
    Path next(Path folder) throws IOException {
        if (swept.add(folder)) {
            sweep(folder);
        }
        String begun = Long.toHexString(clock.instant().getEpochSecond());
        return folder.resolve(".duopan-%s-%016x.part"
                .formatted(begun, ThreadLocalRandom.current().nextLong()));
    }

    private void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, this::isLeftOver)) {
            for (Path part : parts) {
                LocalDeletion.delete(part);
            }
        }
    }

    private boolean isLeftOver(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        Instant limit = clock.instant().minus(LEFT_OVER);
        return name.matches() && Long.parseLong(name.group(1), 16) < limit.getEpochSecond() && isUntouched(file, limit);
    }

    private static boolean isUntouched(Path file, Instant since) throws IOException {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(since);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
