package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.NameRules;
import dev.duopan.drive.Refusals;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The files of an account under rules for names: what a drive and its capabilities share to find and to place things. */
final class CloudPaths {
    private final CloudFiles files;
    private final NameRules names;
    private final Landing landing;

    CloudPaths(CloudFiles files, NameRules names) {
        this.files = files;
        this.names = names;
        this.landing = new Landing(files);
    }

    CloudPaths withNames(NameRules other) {
        return new CloudPaths(files, other);
    }

    CloudFiles files() {
        return files;
    }

    NameRules names() {
        return names;
    }

    Landing landing() {
        return landing;
    }

    DriveTraits traits() {
        return files.traits().withNames(names);
    }

    /** Describes what is at a path by asking the service; the root is a folder. */
    Entry look(DrivePath path) {
        return path.isRoot() ? Entry.folder(path) : find("Looking at", path);
    }

    /** Finds what is at a path below the root by asking the service. */
    Entry find(String action, DrivePath path) {
        return files.find(path).orElseThrow(() -> Refusals.notFound(action, path));
    }

    /** Refuses a path at which no folder is, by asking the service. */
    void requireFolder(DrivePath path) {
        if (look(path).isFile()) {
            throw Refusals.notFolder(path);
        }
    }

    /** Describes what just came to a path. */
    Entry arrived(DrivePath place) {
        files.forget(place);
        return find("Looking at", place);
    }

    /** Does something with what is remembered of paths, and once more without, should it not be there any more. */
    <T> T afresh(Supplier<T> action, DrivePath... involved) {
        try {
            return action.get();
        } catch (DuopanException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                throw e;
            }
            Stream.of(involved).forEach(this::forgetAbove);
            return action.get();
        }
    }

    private void forgetAbove(DrivePath path) {
        files.forget(path.isRoot() ? path : DrivePath.ROOT.child(path.names().getFirst()));
    }
}
