package dev.duopan.drive;

import static dev.duopan.api.ErrorKind.INVALID;
import static dev.duopan.api.ErrorKind.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Search} promises; every drive that offers it runs this. Answers of an index must be up to date here. */
public abstract class SearchContract extends DriveFixture {
    private Search search() {
        return drive().require(Search.class);
    }

    private List<String> found(String words) {
        return search().search(home, words).stream()
                .map(entry -> entry.path().relativeTo(home))
                .toList();
    }

    @Test
    void search_word_findsFilesAndFoldersAtAnyDepth() {
        file("report.txt", "a");
        file("a/old report 2.pdf", "b");
        drive().mkdir(at("a/b/reports"));
        file("other.txt", "c");

        assertThat(found("report")).containsExactly("a/b/reports", "a/old report 2.pdf", "report.txt");
    }

    @Test
    void search_severalWords_allAreNeededInAnyOrder() {
        file("holiday 2024 beach.jpg", "a");
        file("beach.jpg", "b");
        file("2024.txt", "c");

        assertThat(found("beach  2024")).containsExactly("holiday 2024 beach.jpg");
    }

    @Test
    void search_otherCase_findsToo() {
        file("ReadMe.TXT", "a");

        assertThat(found("readme txt")).containsExactly("ReadMe.TXT");
        assertThat(found("README")).containsExactly("ReadMe.TXT");
    }

    @Test
    void search_chinese_isFound() {
        file("照片/我的假期照片 2024.jpg", "a");

        assertThat(found("假期")).containsExactly("照片/我的假期照片 2024.jpg");
        assertThat(found("照片")).containsExactly("照片", "照片/我的假期照片 2024.jpg");
    }

    @Test
    void search_charactersOfPatterns_meanThemselves() {
        file("100% sure_thing.txt", "a");
        file("100 surething.txt", "b");

        assertThat(found("0%")).containsExactly("100% sure_thing.txt");
        assertThat(found("sure_")).containsExactly("100% sure_thing.txt");
        assertThat(found("*")).isEmpty();
    }

    @Test
    void search_longWord_isFound() {
        String name = "word".repeat(20);
        file(name + ".txt", "a");
        file(name.substring(4) + ".txt", "b");

        assertThat(found(name)).containsExactly(name + ".txt");
    }

    @Test
    void search_folderItself_isNotFound() {
        file("needle/needle.txt", "a");

        assertThat(search().search(at("needle"), "needle"))
                .extracting(Entry::path)
                .containsExactly(at("needle/needle.txt"));
    }

    @Test
    void search_otherFolders_arePassedOver() {
        file("inside/needle.txt", "a");
        file("inside2/needle.txt", "b");
        file("needle.txt", "c");

        assertThat(search().search(at("inside"), "needle"))
                .extracting(Entry::path)
                .containsExactly(at("inside/needle.txt"));
    }

    @Test
    void search_root_looksEverywhere() {
        String name = "everywhere " + home.name();
        file("a/b/" + name, "a");

        assertThat(search().search(DrivePath.ROOT, name))
                .extracting(Entry::path)
                .containsExactly(at("a/b/" + name));
    }

    @Test
    void search_found_isWhatStatTells() {
        file("needle.txt", "hello");

        Entry found = search().search(home, "needle").getFirst();

        Entry there = drive().stat(at("needle.txt"));
        assertThat(found.path()).isEqualTo(there.path());
        assertThat(found.kind()).isEqualTo(there.kind());
        assertThat(found.size()).isEqualTo(there.size());
        assertThat(found.id()).isEqualTo(there.id());
        assertThat(found.modifiedAt()).isEqualTo(there.modifiedAt());
    }

    @Test
    void search_deleted_isNotFound() {
        drive().delete(file("needle.txt", "a"));
        file("folder/needle.txt", "b");
        drive().delete(at("folder"));

        assertThat(found("needle")).isEmpty();
    }

    @Test
    void search_moved_isFoundWhereItIs() {
        file("a/needle.txt", "a");
        drive().move(at("a"), at("b"), ConflictPolicy.FAIL);

        assertThat(found("needle")).containsExactly("b/needle.txt");
    }

    @Test
    void search_moreThanAnyPage_isCompleteAndOrdered() {
        List<String> expected = IntStream.range(0, largeFolderSize())
                .mapToObj("needle %05d"::formatted)
                .toList();
        expected.forEach(name -> drive().mkdir(home.child(name)));

        assertThat(found("needle")).containsExactlyElementsOf(expected);
    }

    @Test
    void search_nothingMatches_isEmpty() {
        file("a.txt", "a");

        assertThat(found("no-such-name-anywhere")).isEmpty();
    }

    @Test
    void search_withoutWord_invalid() {
        assertFails(INVALID, () -> search().search(home, ""));
        assertFails(INVALID, () -> search().search(home, " \t "));
    }

    @Test
    void search_noFolder_isRefused() {
        file("a.txt", "a");

        assertFails(NOT_FOUND, () -> search().search(at("missing"), "a"));
        assertFails(INVALID, () -> search().search(at("a.txt"), "a"));
    }
}
