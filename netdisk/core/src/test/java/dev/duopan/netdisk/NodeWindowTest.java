package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedNetdisk.class)
class NodeWindowTest {
    private static NodeQuery in(NodeQuery.Place place, String text, ListOrder order) {
        return new NodeQuery(place, text, order, false, 0, 100);
    }

    private static List<String> names(Netdisk netdisk, Account account, NodeQuery query) {
        return netdisk.files().window(account, query).nodes().stream()
                .map(FileNode::name)
                .toList();
    }

    @Test
    void window_ofAFolder_isSortedAndKnowsTheTotal(Netdisk netdisk, Account account) {
        for (String name : List.of("b", "a", "ccc")) {
            Samples.put(netdisk, account, "/" + name, Samples.text(name.repeat(3)));
        }
        NodeQuery.Place root = new NodeQuery.InFolder(FileNode.ROOT);
        NodeWindow middle = netdisk.files().window(account, new NodeQuery(root, "", ListOrder.NAME, true, 1, 1));

        assertThat(middle.total()).isEqualTo(3);
        assertThat(middle.nodes()).extracting(FileNode::name).containsExactly("b");
        assertThat(names(netdisk, account, in(root, "", ListOrder.CREATED))).containsExactly("b", "a", "ccc");
        assertThat(names(netdisk, account, in(root, "", ListOrder.SIZE))).endsWith("ccc");
    }

    @Test
    void window_ofTrashAndSearch_coversTheWholeDrive(Netdisk netdisk, Account account) {
        long trashed = Samples.put(netdisk, account, "/box/Old 100%.txt").id();
        Samples.put(netdisk, account, "/box/deep/old 100 percent.txt");
        Samples.put(netdisk, account, "/new.txt");
        netdisk.trash().trash(account, List.of(trashed));

        assertThat(names(netdisk, account, in(new NodeQuery.InTrash(), "", ListOrder.NAME)))
                .containsExactly("Old 100%.txt");
        assertThat(names(netdisk, account, in(new NodeQuery.InTrash(), "new", ListOrder.NAME)))
                .isEmpty();
        assertThat(names(netdisk, account, in(new NodeQuery.Everywhere(), "OLD", ListOrder.NAME)))
                .containsExactly("old 100 percent.txt");
        assertThat(netdisk.files()
                        .window(account, in(new NodeQuery.Everywhere(), "%", ListOrder.NAME))
                        .total())
                .isZero();
    }

    @Test
    void window_ofAFolderThatIsGone_isRefused(Netdisk netdisk, Account account) {
        NodeQuery query = in(new NodeQuery.InFolder(404), "", ListOrder.ID);

        assertThat(catchThrowableOfType(
                                DuopanException.class, () -> netdisk.files().window(account, query))
                        .kind())
                .isEqualTo(ErrorKind.NOT_FOUND);
    }
}
