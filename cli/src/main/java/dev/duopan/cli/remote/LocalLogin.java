package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/** Gives a folder of this computer a name. */
record LocalLogin(Console console, LoginOptions given) implements LoginFlow {
    @Override
    public Set<String> options() {
        return Set.of("--root");
    }

    @Override
    public Remote logIn(Remote bare) {
        if (given.root == null) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("login.needs", bare.type(), "--root"));
        }
        Path root = path(given.root).toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new DuopanException(ErrorKind.NOT_FOUND, console.messages().text("login.no-folder", root));
        }
        return bare.with(Setting.ROOT, root.toString());
    }

    private Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new DuopanException(ErrorKind.INVALID, console.messages().text("config.path", "--root", text), e);
        }
    }
}
