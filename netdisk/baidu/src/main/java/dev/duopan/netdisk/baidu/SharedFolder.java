package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Namespace;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shared folder that a call names by {@code /<uk>-<fsid>} (docs/wire/baidu-xpan.md section 3.9). Nobody shares folders with
 * other accounts here, so an account has a right to its own alone; other paths mean nothing.
 */
final class SharedFolder {
    private static final Pattern NAME = Pattern.compile("/?(\\d{1,18})-(\\d{1,18})/?");

    private final Namespace files;

    SharedFolder(Namespace files) {
        this.files = files;
    }

    /**
     * Returns the uploaders of what is in it, by their ids; none if no shared folder is named.
     *
     * @throws ApiException 42213 if the account has no right to it
     */
    Map<String, String> uploaders(Account account, @Nullable String path) {
        Matcher named = NAME.matcher(path == null ? "" : path);
        if (!named.matches()) {
            return Map.of();
        }
        boolean own = Long.parseLong(named.group(1)) == account.id();
        if (!own || !isFolder(account, Long.parseLong(named.group(2)))) {
            throw new ApiException(BaiduError.SHARED_DIRECTORY_DENIED);
        }
        return Map.of(Long.toString(account.id()), account.name());
    }

    private boolean isFolder(Account account, long id) {
        try {
            return files.live(account, id).isFolder();
        } catch (DuopanException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
