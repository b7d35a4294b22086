package dev.duopan.netdisk.media;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where files of this user lie that can be made again. The system property {@code duopan.cache} names another place. */
final class UserCache {
    private UserCache() {}

    static Path directory() {
        return Optional.ofNullable(System.getProperty("duopan.cache"))
                .map(Path::of)
                .orElseGet(() -> ofTheSystem(System.getenv()).resolve("duopan"));
    }

    private static Path ofTheSystem(Map<String, String> environment) {
        return Stream.of("XDG_CACHE_HOME", "LOCALAPPDATA")
                .map(environment::get)
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("user.home", "")).resolve(".cache"));
    }
}
