package dev.duopan.drive.names;

import dev.duopan.drive.AtomicMove;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.DirectLinks;
import dev.duopan.drive.DirectSource;
import dev.duopan.drive.Drive;
import dev.duopan.drive.FolderRemoval;
import dev.duopan.drive.InstantUpload;
import dev.duopan.drive.LastingLinks;
import dev.duopan.drive.ListedEntries;
import dev.duopan.drive.LocalPaths;
import dev.duopan.drive.Media;
import dev.duopan.drive.OfflineDownloads;
import dev.duopan.drive.Search;
import dev.duopan.drive.SettableTimes;
import dev.duopan.drive.Shares;
import dev.duopan.drive.StagedUpload;
import dev.duopan.drive.Trash;
import dev.duopan.drive.VideoStreams;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The capabilities of a drive for those who speak of names, and not of their spellings. */
final class MappedCapabilities {
    private final Drive drive;
    private final PathMapping paths;
    private final Map<Class<?>, Supplier<Optional<?>>> known = new HashMap<>();

    /**
     * Teaches the capabilities of {@code drive} to speak of names.
     *
     * @param mapped the drive that speaks of names already
     */
    MappedCapabilities(Drive mapped, Drive drive, PathMapping paths) {
        this.drive = drive;
        this.paths = paths;
        known.put(MappedNames.class, () -> Optional.of(paths));
        teach(AtomicMove.class, MappedAtomicMove::new);
        teach(DigestLookup.class, MappedDigestLookup::new);
        teach(DirectLinks.class, (links, names) -> file -> links.link(names.spelled(file)));
        teach(DirectSource.class, (source, names) -> file -> source.source(names.spelled(file)));
        teach(FolderRemoval.class, (removal, names) -> folder -> removal.removeIfEmpty(names.spelled(folder)));
        teach(InstantUpload.class, MappedInstantUpload::new);
        teach(LastingLinks.class, MappedLastingLinks::new);
        teach(ListedEntries.class, MappedListedEntries::new);
        teach(LocalPaths.class, (local, names) -> path -> local.locate(names.spelled(path)));
        teach(Media.class, (media, names) -> file -> media.describe(names.spelled(file)));
        teach(OfflineDownloads.class, MappedOfflineDownloads::new);
        teach(Search.class, (search, names) -> new MappedSearch(search, names, mapped));
        teach(SettableTimes.class, MappedSettableTimes::new);
        teach(Shares.class, MappedShares::new);
        teach(StagedUpload.class, MappedStagedUpload::new);
        teach(Trash.class, MappedTrash::new);
        teach(VideoStreams.class, MappedVideoStreams::new);
    }

    private <C> void teach(Class<C> type, BiFunction<C, PathMapping, C> mapping) {
        known.put(type, () -> drive.capability(type).map(capability -> mapping.apply(capability, paths)));
    }

    boolean knows(Class<?> type) {
        return known.containsKey(type);
    }

    <C> Optional<C> find(Class<C> type) {
        return Optional.ofNullable(known.get(type)).flatMap(Supplier::get).map(type::cast);
    }
}
