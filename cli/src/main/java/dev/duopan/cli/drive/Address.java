package dev.duopan.cli.drive;

import java.util.function.Predicate;

/**
 * What stands for a file or folder on the command line: {@code REMOTE:PATH} for one of a remote, any other text for one of
 * this computer.
 *
 * <p>A text means a remote if it has a colon, no slash before the first one, and doesn't begin with it. Whoever has a file
 * of this computer named like that writes {@code ./} before it. The path of a remote begins at its root, with a slash or
 * without; an empty one is the root.
 */
sealed interface Address {
    /** A path of a remote that may not exist. */
    record OfRemote(String remote, String path) implements Address {}

    /** A path of this computer. */
    record OfComputer(String path) implements Address {}

    /**
     * Reads an address.
     *
     * @param isHere says whether a text is the path of something on this computer; asked for a text that has the form of a
     *     remote's
     * @param isRemote says whether a remote has that name
     */
    static Address of(String text, Predicate<String> isRemote, Predicate<String> isHere) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        if (colon <= 0 || (slash >= 0 && slash < colon)) {
            return new OfComputer(text);
        }
        OfRemote remote = new OfRemote(text.substring(0, colon), text.substring(colon + 1));
        return !isRemote.test(remote.remote()) && isHere.test(text) ? new OfComputer(text) : remote;
    }
}
