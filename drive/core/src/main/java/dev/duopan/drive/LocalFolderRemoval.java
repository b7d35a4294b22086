package dev.duopan.drive;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Deletes folders of this computer in which nothing has a name. */
record LocalFolderRemoval(LocalTree tree) implements FolderRemoval {
    @Override
    public boolean removeIfEmpty(DrivePath folder) {
        if (folder.isRoot()) {
            throw new DuopanException(ErrorKind.INVALID, "Deleting the root is refused.");
        }
        if (tree.need("Deleting", folder).isFile()) {
            throw Refusals.notFolder(folder);
        }
        Path place = tree.locate(folder);
        try {
            return holdsOnlyParts(place) && remove(place);
        } catch (IOException e) {
            throw LocalFailure.of("Deleting " + folder, e);
        }
    }

    private static boolean holdsOnlyParts(Path folder) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(
                folder, file -> !LocalParts.isPart(file.getFileName().toString()))) {
            return !others.iterator().hasNext();
        }
    }

    private static boolean remove(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(
                folder, file -> LocalParts.isPart(file.getFileName().toString()))) {
            for (Path part : parts) {
                LocalDeletion.delete(part);
            }
        }
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
        LocalSync.holderOf(folder);
        return true;
    }
}
