package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNames;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.Namespace;
import dev.duopan.netdisk.dispatch.Fidelity;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import java.util.List;
import java.util.function.Supplier;

/**
 * Paths as this protocol names files: from the root, a slash at the end allowed; what isn't legal is refused with -7
 * (docs/wire/baidu-xpan.md section 4.2).
 */
final class Paths {
    private static final int LONGEST = 1000;

    private final Namespace files;
    private final Fidelity fidelity;

    Paths(Namespace files, Fidelity fidelity) {
        this.files = files;
        this.fidelity = fidelity;
    }

    /** Returns what is at a path; NOT_FOUND if there is nothing. */
    FileNode at(Account account, String path) {
        return legal(() -> files.at(account, path));
    }

    /** Returns the place that a path names for something new, as far as an application may write there. */
    Destination writable(String path) {
        Destination destination = legal(() -> Destination.at(path));
        checkVendorRules(path, destination.names());
        if (!isGranted(destination.names())) {
            throw new ApiException(BaiduError.NAME_ILLEGAL, "applications write below /apps/ only");
        }
        return destination;
    }

    /**
     * Tells whether a path names the place of an upload.
     *
     * @throws ApiException in the words of the storage hosts, with 31062 or 31064, if nothing can be written there
     */
    boolean isStoredAt(Destination destination, String path) {
        return destination.names().equals(storedNames(path));
    }

    /**
     * Returns the place that a path names for a file that is sent to a storage host at once.
     *
     * @throws ApiException in the words of the storage hosts, with 31062 or 31064, if nothing can be written there
     */
    Destination storable(String path) {
        List<String> names = storedNames(path);
        if (names.isEmpty() || breaksVendorRules(path, names)) {
            throw new ApiException(BaiduError.PCS_NAME_INVALID);
        }
        return Destination.at(path);
    }

    private List<String> storedNames(String path) {
        List<String> names;
        try {
            names = FileNames.COMMON.split(path);
        } catch (DuopanException e) {
            throw new ApiException(BaiduError.PCS_NAME_INVALID, String.valueOf(e.getMessage()));
        }
        if (!isGranted(names)) {
            throw new ApiException(BaiduError.PCS_NOT_PERMITTED, "applications write below /apps/ only");
        }
        return names;
    }

    private boolean isGranted(List<String> names) {
        boolean ownFolder = names.size() > 1 && names.getFirst().equals("apps");
        return ownFolder || !fidelity.has(FidelitySwitch.APPS_FOLDER);
    }

    /** Tells whether something may be called that, or put below such a path, as far as the vendor's own rules go. */
    boolean allows(String path) {
        List<String> names = List.of(path.split("/", -1));
        return !breaksVendorRules(
                path, names.stream().filter(name -> !name.isEmpty()).toList());
    }

    /** Returns the names of a path from the root on. */
    List<String> names(String path) {
        return legal(() -> FileNames.COMMON.split(path));
    }

    private void checkVendorRules(String path, List<String> names) {
        if (breaksVendorRules(path, names)) {
            throw new ApiException(
                    BaiduError.NAME_ILLEGAL,
                    "a path has at most 1000 characters, and no name in it begins or ends with a dot or blank");
        }
    }

    private boolean breaksVendorRules(String path, List<String> names) {
        return fidelity.has(FidelitySwitch.VENDOR_NAMES)
                && (path.length() > LONGEST || names.stream().anyMatch(Paths::isBordered));
    }

    private static boolean isBordered(String name) {
        return !name.strip().equals(name) || name.startsWith(".") || name.endsWith(".");
    }

    private static <T> T legal(Supplier<T> work) {
        try {
            return work.get();
        } catch (ApiException e) {
            throw e;
        } catch (DuopanException e) {
            throw e.kind() == ErrorKind.INVALID
                    ? new ApiException(BaiduError.NAME_ILLEGAL, String.valueOf(e.getMessage()))
                    : e;
        }
    }
}
