package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.DENIED;
import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@link LastingLinks} promise; every drive that offers them runs it. */
public abstract class LastingLinksContract extends DriveFixture {
    private LastingLinks links() {
        return drive().capability(LastingLinks.class).orElseThrow();
    }

    @Test
    void link_inAnOpenFolder_givesTheBytesAndLasts() {
        DrivePath file = file("folder/名 字.txt", "for everybody");
        links().open(at("folder"));
        links().open(at("folder"));

        FileLink link = links().link(file);

        assertThat(link.ends()).isEmpty();
        assertThat(LinkedBytes.of(link).fetched()).asString().isEqualTo("for everybody");
        assertThat(links().link(file).url()).isEqualTo(link.url());
    }

    @Test
    void link_inNoOpenFolder_isDenied() {
        DrivePath file = file("folder/a.txt", "a");

        assertFails(DENIED, () -> links().link(file));
    }

    @Test
    void close_openFolder_makesItsLinksUseless() {
        DrivePath file = file("folder/a.txt", "a");
        links().open(at("folder"));
        FileLink link = links().link(file);

        links().close(at("folder"));
        links().close(at("folder"));

        assertFails(DENIED, () -> links().link(file));
        assertThat(LinkedBytes.of(link).status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void open_noFolder_isRefused() {
        DrivePath file = file("a.txt", "a");
        assertFails(NOT_FOUND, () -> links().open(at("missing")));
        assertFails(INVALID, () -> links().open(file));
        assertFails(INVALID, () -> links().open(DrivePath.ROOT));
        assertFails(NOT_FOUND, () -> links().close(at("missing")));
    }

    @Test
    void link_noFile_isRefused() {
        links().open(home);
        assertFails(NOT_FOUND, () -> links().link(at("missing")));
        assertFails(INVALID, () -> links().link(home));
    }
}
