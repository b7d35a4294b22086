package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out whether remotes can be used now.
 *
 * @param connections by which they are called
 */
public record RemoteProbe(Connections connections) {
    /**
     * Calls a remote.
     *
     * @throws DuopanException as the call fails; NOT_FOUND if the folder of a local remote isn't there
     */
    public void call(Remote remote) {
        switch (remote.type()) {
            case OPEN123 -> connections.pan123(remote).user().info().send();
            case BAIDU -> connections.baidu(remote).account().userInfo().send();
            case LOCAL -> look(remote.get(Setting.ROOT).orElse(""));
        }
    }

    private static void look(String root) {
        if (!Files.isDirectory(Path.of(root))) {
            throw new DuopanException(ErrorKind.NOT_FOUND, "there is no folder " + root);
        }
    }
}
