package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Secret;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What {@link DirectLinks} promise; every drive that offers them runs it. */
public abstract class DirectLinksContract extends DriveFixture {
    /** Returns the access token by which the drive calls. */
    protected abstract Secret token();

    private DirectLinks links() {
        return drive().capability(DirectLinks.class).orElseThrow();
    }

    @Test
    void link_file_givesItsBytesToAnybody() {
        byte[] content = noise(100_000);
        drive().upload(at("名 字.bin"), UploadSource.of(content), UploadOptions.FAIL_IF_EXISTS);

        FileLink link = links().link(at("名 字.bin"));

        assertThat(LinkedBytes.of(link).fetched()).isEqualTo(content);
        assertThat(LinkedBytes.of(link).fetched(10, 20)).isEqualTo(Arrays.copyOfRange(content, 10, 21));
    }

    @Test
    void link_file_endsInTheFuture() {
        FileLink link = links().link(file("a.txt", "a"));

        assertThat(link.ends()).hasValueSatisfying(end -> assertThat(end).isAfter(Instant.now()));
    }

    @Test
    void link_file_doesNotHoldTheAccessToken() {
        FileLink link = links().link(file("a.txt", "a"));

        assertThat(link.url().reveal()).doesNotContain(token().reveal());
        assertThat(link.headers().values()).noneMatch(value -> value.contains(token().reveal()));
        assertThat(link.toString()).doesNotContain(link.url().reveal());
    }

    @Test
    void link_noFile_isRefused() {
        assertFails(NOT_FOUND, () -> links().link(at("missing")));
        assertFails(INVALID, () -> links().link(home));
        assertFails(INVALID, () -> links().link(DrivePath.ROOT));
    }
}
