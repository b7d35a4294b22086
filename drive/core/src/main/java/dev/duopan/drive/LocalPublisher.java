package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Gives finished files and folders of this computer their name, at once and durably.
 *
 * <p>A file never takes a taken name by mistake, whoever else is at work: a hard link either gets a free name or fails.
 * Where there are no hard links, and for folders, only the threads of this drive are kept apart.
 */
final class LocalPublisher {
    private final LocalTree tree;
    private final ReentrantLock naming = new ReentrantLock();

    LocalPublisher(LocalTree tree) {
        this.tree = tree;
    }

    /** Names a new file; returns the name it got. */
    DrivePath publish(Path file, DrivePath target, ConflictPolicy conflict) {
        return switch (conflict) {
            case FAIL -> publishAs(file, Stream.of(target));
            case RENAME -> publishAs(file, Stream.concat(Stream.of(target), FreeNames.insteadOf(target)));
            case OVERWRITE -> move(file, target, conflict);
        };
    }

    /** Moves a file or a whole folder; returns the name it got. */
    DrivePath move(Path origin, DrivePath target, ConflictPolicy conflict) {
        naming.lock();
        try {
            DrivePath settled = settle(origin, target, conflict);
            Path place = tree.locate(settled);
            Files.move(origin, place, StandardCopyOption.ATOMIC_MOVE);
            LocalSync.holderOf(place);
            LocalSync.holderOf(origin);
            return settled;
        } catch (IOException e) {
            throw LocalFailure.of("Moving " + origin + " to " + target, e);
        } finally {
            naming.unlock();
        }
    }

    private DrivePath publishAs(Path file, Stream<DrivePath> names) {
        Iterator<DrivePath> candidates = names.iterator();
        while (true) {
            DrivePath candidate = candidates.next();
            if (link(file, candidate)) {
                return candidate;
            }
            if (!candidates.hasNext()) {
                throw Refusals.exists("Making", candidate);
            }
        }
    }

    /** Returns false if the name is taken. */
    private boolean link(Path file, DrivePath target) {
        Path place = tree.locate(target);
        try {
            Files.createLink(place, file);
            Files.delete(file);
            LocalSync.holderOf(place);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return moveIfFree(file, target);
        } catch (IOException e) {
            throw LocalFailure.of("Making " + place, e);
        }
    }

    private boolean moveIfFree(Path file, DrivePath target) {
        try {
            move(file, target, ConflictPolicy.FAIL);
            return true;
        } catch (DuopanException e) {
            if (Files.exists(tree.locate(target), LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            throw e;
        }
    }

    private DrivePath settle(Path origin, DrivePath target, ConflictPolicy conflict) throws IOException {
        Path place = tree.locate(target);
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) || Files.isSameFile(origin, place)) {
            return target;
        }
        return switch (conflict) {
            case FAIL -> throw Refusals.exists("Making", target);
            case OVERWRITE -> {
                if (isFile(origin) && isFile(place)) {
                    yield target;
                }
                throw Refusals.exists("Overwriting", target);
            }
            case RENAME ->
                FreeNames.insteadOf(target)
                        .filter(name -> Files.notExists(tree.locate(name), LinkOption.NOFOLLOW_LINKS))
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
