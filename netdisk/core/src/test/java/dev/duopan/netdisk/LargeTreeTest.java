package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tree of thousands is walked once, not once for each of its nodes, which would take minutes. */
@ExtendWith(SharedNetdisk.class)
class LargeTreeTest {
    private static final int FOLDERS = 60;
    private static final int FILES = 60;
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Netdisk netdisk;
    private final Account account;
    private long root;

    LargeTreeTest(Netdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
    }

    @BeforeEach
    void fill() {
        FileNode file = Samples.put(netdisk, account, "/one/f");
        netdisk.files().copy(account, many("f", FILES - 1, Relocation.of(file.id(), file.parentId())));
        root = netdisk.files().createFolders(account, "/root").id();
        netdisk.files().copy(account, many("folder", FOLDERS, Relocation.of(file.parentId(), root)));
    }

    @Test
    void tree_ofThousands_comesSoon() {
        List<PathedNode> all = assertTimeout(SOON, () -> netdisk.files().tree(account, root, TreeListing.all()));

        assertThat(all).hasSize(FOLDERS * (1 + FILES));
    }

    @Test
    void summary_ofThousands_comesSoon() {
        FolderSummary summary = assertTimeout(SOON, () -> netdisk.files().summary(account, root));

        assertThat(summary.files()).isEqualTo((long) FOLDERS * FILES);
    }

    @Test
    void delete_ofThousands_isDoneSoon() {
        assertTimeout(SOON, () -> netdisk.files().delete(account, List.of(root)));

        assertThat(netdisk.files().find(account, "/root")).isEmpty();
    }

    @Test
    void search_amongThousands_findsSoon() {
        NameSearch search = new NameSearch("f7", true, IdPage.first(FOLDERS + 10));

        List<FileNode> found = assertTimeout(SOON, () -> netdisk.files().search(account, search));

        assertThat(found).hasSize(FOLDERS + 1);
    }

    private static List<Relocation> many(String name, int count, Relocation order) {
        return IntStream.range(0, count)
                .mapToObj(number -> order.named(name + number))
                .toList();
    }
}
