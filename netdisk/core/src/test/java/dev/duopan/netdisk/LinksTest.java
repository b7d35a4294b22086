package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    @TempDir
    private Path directory;

    @Test
    void isSigned_ownSignature_holdsAfterRestart() {
        String signature;
        try (Netdisk netdisk = Netdisk.open(Samples.settings(directory))) {
            signature = netdisk.links().sign("file 5 until 17");
        }
        try (Netdisk netdisk = Netdisk.open(Samples.settings(directory))) {
            assertThat(signature).matches("[A-Za-z0-9_-]{43}");
            assertThat(netdisk.links().isSigned("file 5 until 17", signature)).isTrue();
            assertThat(netdisk.links().isSigned("file 6 until 17", signature)).isFalse();
            assertThat(netdisk.links().isSigned("file 5 until 17", "")).isFalse();
        }
    }

    @Test
    void open_newDirectory_letsOnlyItsOwnerReadIt() throws IOException {
        Path inner = directory.resolve("data");
        Netdisk.open(Samples.settings(inner)).close();

        assertThat(permissions(inner)).isEqualTo("rwx------");
        assertThat(permissions(inner.resolve("keys/token.key"))).isEqualTo("rw-------");
        assertThat(permissions(inner.resolve("keys/link.key"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
