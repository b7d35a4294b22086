package dev.duopan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Content;
import dev.duopan.api.PagedApi;
import dev.duopan.api.baidu.file.DeleteFiles;
import dev.duopan.api.baidu.file.FileEntry;
import dev.duopan.api.baidu.file.FilePath;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.file.ListFiles;
import dev.duopan.api.baidu.file.ListFilesBuilder;
import dev.duopan.api.baidu.file.SortOrder;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.RateLimits;
import dev.duopan.client.Transport;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.baidu.FileUpload;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.FileNode;
import dev.duopan.netdisk.ListOrder;
import dev.duopan.netdisk.ManyFiles;
import dev.duopan.netdisk.NodeKind;
import dev.duopan.netdisk.PageOrder;
import dev.duopan.netdisk.PathedNode;
import dev.duopan.netdisk.Selection;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.UploadRequest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A hundred thousand files come page by page over HTTP while another client adds and removes files: each that stays comes
 * once, and the last pages take no longer than the first.
 */
final class LargeListingTest {
    private static final int FILES = 100_000;
    private static final int FOLDERS = 500;
    private static final int DEPTH = 25;
    /** Machines have other things to do, too. */
    private static final int MOST_TIMES_SLOWER = 3;

    @RegisterExtension
    final NetdiskExtension netdisk = NetdiskExtension.onSocket();

    private final long seed = System.nanoTime();

    @Test
    void list_folderOfAHundredThousand_hasWhatStaysOnceAndDoesNotSlowDown() throws InterruptedException {
        Account account = netdisk.account("alice");
        long folder = netdisk.netdisk().files().createFolders(account, "/flat").id();
        new ManyFiles(netdisk.data(), sample(account)).into(List.of(folder), FILES);
        ListFiles request = ListFilesBuilder.builder(ListFiles.of("/flat"))
                .order(SortOrder.TIME)
                .desc(true)
                .build();

        check(List.of("/flat"), pan -> pages(pan, request));
    }

    @Test
    void listAll_treeOfAHundredThousand_hasWhatStaysOnceAndDoesNotSlowDown() throws InterruptedException {
        Account account = netdisk.account("alice");
        List<String> paths =
                IntStream.range(0, FOLDERS).mapToObj(LargeListingTest::path).toList();
        List<Long> folders = paths.stream()
                .map(path ->
                        netdisk.netdisk().files().createFolders(account, path).id())
                .toList();
        new ManyFiles(netdisk.data(), sample(account)).into(folders, FILES / FOLDERS);

        check(paths, pan -> pages(pan, ListAllFiles.of("/deep")));
    }

    private static String path(int number) {
        StringBuilder path = new StringBuilder("/deep/" + number / DEPTH);
        IntStream.rangeClosed(0, number % DEPTH)
                .forEach(depth -> path.append("/").append(depth));
        return path.toString();
    }

    private FileNode sample(Account account) {
        UploadRequest request = UploadRequest.of(Destination.at("/sample"), 3);
        return netdisk.netdisk().uploads().storeWhole(account, request, new ByteArrayInputStream(new byte[3]));
    }

    /** Someone who lists everything. */
    private interface Reader {
        Walk walk(BaiduPan pan);
    }

    /** What came, and how long each page took in nanoseconds. */
    private record Walk(List<String> paths, List<Long> times) {
        long median(int from, int to) {
            return times.subList(from, to).stream().sorted().toList().get((to - from) / 2);
        }

        long first() {
            return median(0, times.size() / 10);
        }

        long last() {
            return median(times.size() - times.size() / 10, times.size());
        }
    }

    private void check(List<String> folders, Reader reader) throws InterruptedException {
        Set<String> stayed = new HashSet<>(paths(folders.getFirst()));
        try (Transport transport = new HttpTransport(HttpOptions.DEFAULT)) {
            Changer changer = new Changer(pan(transport), new Random(seed), folders);
            List<String> files = new ArrayList<>(stayed);
            Thread thread = Thread.ofVirtual().start(() -> changer.changeUntilDone(files));
            Walk walk = reader.walk(pan(transport));
            changer.done.set(true);
            thread.join();
            stayed.removeAll(changer.removed);

            Set<String> met = new HashSet<>(walk.paths());
            assertThat(changer.removed).as("seed %d", seed).isNotEmpty();
            assertThat(stayed).as("seed %d", seed).hasSizeGreaterThan(FILES / 2);
            assertThat(met).as("seed %d: each once", seed).hasSameSizeAs(walk.paths());
            assertThat(met.containsAll(stayed)).as("seed %d: all", seed).isTrue();
            assertThat(walk.last()).isLessThan(MOST_TIMES_SLOWER * walk.first());
        }
    }

    /** Returns the paths of all files below the top folder of a path. */
    private List<String> paths(String below) {
        Account account = netdisk.account("alice");
        String top = below.substring(0, (below + "/").indexOf('/', 1));
        PageOrder order = new PageOrder(
                "test",
                netdisk.netdisk().files().at(account, top).id(),
                Selection.children(ListOrder.ID).withRecursive(true).withOnly(NodeKind.FILE),
                0,
                2 * FILES);
        return netdisk.netdisk().listings().page(account, order).nodes().stream()
                .map(PathedNode::path)
                .toList();
    }

    private BaiduPan pan(Transport transport) {
        return BaiduPan.builder(transport)
                .base(netdisk.address())
                .token(netdisk.token("alice", TokenApi.BAIDU))
                .rateLimits(RateLimits.off())
                .build();
    }

    private static <R> Walk pages(BaiduPan pan, PagedApi<R, FileEntry> first) {
        List<String> paths = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        Optional<? extends PagedApi<R, FileEntry>> request = Optional.of(first);
        while (request.isPresent()) {
            PagedApi<R, FileEntry> asked = request.get();
            long begin = System.nanoTime();
            R page = pan.client().call(asked).send();
            times.add(System.nanoTime() - begin);
            asked.entries(page).forEach(entry -> paths.add(entry.path()));
            request = asked.following(page);
        }
        return new Walk(paths, times);
    }

    /** Another client, which adds a file and removes one, again and again. */
    private static final class Changer {
        private final BaiduPan pan;
        private final Random random;
        private final List<String> folders;
        private final Set<String> removed = new HashSet<>();
        private final AtomicBoolean done = new AtomicBoolean();

        Changer(BaiduPan pan, Random random, List<String> folders) {
            this.pan = pan;
            this.random = random;
            this.folders = folders;
        }

        void changeUntilDone(List<String> files) {
            for (int number = 0; !done.get(); number++) {
                String folder = folders.get(random.nextInt(folders.size()));
                String name = "%06d-%d".formatted(random.nextInt(1_000_000), number);
                pan.upload(FileUpload.of(folder + "/" + name, Content.of(new byte[] {1})));
                String file = files.remove(random.nextInt(files.size()));
                removed.add(file);
                pan.files().delete(DeleteFiles.of(List.of(new FilePath(file)))).send();
            }
        }
    }
}
