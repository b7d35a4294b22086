package dev.duopan.netdisk;

import static dev.duopan.netdisk.Samples.put;
import static dev.duopan.netdisk.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class ContentFactsTest {
    private record Size(int width) {}

    private final Netdisk netdisk;
    private final Account account;
    private final ContentFacts facts;

    ContentFactsTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
        facts = netdisk.contentFacts();
    }

    private FileContent content(String path) {
        return Objects.requireNonNull(
                put(netdisk, account, path, text("looked into")).content());
    }

    @Test
    void find_whatWasKept_isThatOfEveryFileWithTheContent() {
        FileContent one = content("/one");
        facts.keep(one, "size", new Size(1));
        facts.keep(one, "size", new Size(2));
        FileContent two = content("/two");

        assertThat(facts.find(two, "size", Size.class)).contains(new Size(2));
        assertThat(facts.find(two, "other", Size.class)).isEmpty();
    }

    @Test
    void keep_contentThatIsGone_changesNothing() {
        FileContent content = content("/gone");
        facts.keep(content, "size", new Size(1));
        netdisk.files()
                .delete(account, List.of(netdisk.files().at(account, "/gone").id()));
        netdisk.collect();

        facts.keep(content, "size", new Size(2));
        assertThat(facts.find(content, "size", Size.class)).isEmpty();
    }
}
