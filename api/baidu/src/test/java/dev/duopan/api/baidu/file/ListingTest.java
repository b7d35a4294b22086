package dev.duopan.api.baidu.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.Parameters;
import dev.duopan.api.RequestReader;
import dev.duopan.api.RequestWriter;
import dev.duopan.api.WireInputs;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final FileEntry ENTRY =
            FileEntryBuilder.builder().fsId(1).path("/a").serverFilename("a").build();

    private static FileList page(int size) {
        return new FileList(Collections.nCopies(size, ENTRY));
    }

    @Test
    void listFiles_fullPage_isFollowedByTheNext() {
        ListFiles first = ListFilesBuilder.builder(ListFiles.of("/a")).limit(3).build();

        assertThat(first.following(page(3))).map(ListFiles::start).contains(3);
        assertThat(first.following(page(2))).isEmpty();
    }

    @Test
    void listFiles_ascending_neverSendsDesc() {
        String query = RequestWriter.write(ListFiles.of("/a b"), URI.create("http://h"))
                .uri()
                .getRawQuery();

        assertThat(query).isEqualTo("method=list&dir=%2Fa%20b&order=name&start=0&limit=1000&showempty=0");
    }

    @Test
    void listAllFiles_cursorStandingStill_isTheEnd() {
        ListAllFiles first = ListAllFiles.of("/a");

        assertThat(first.following(new FileTree(List.of(ENTRY), 1, true)))
                .map(ListAllFiles::start)
                .contains(1);
        assertThat(first.following(new FileTree(List.of(), 0, true))).isEmpty();
        assertThat(first.following(new FileTree(List.of(ENTRY), 1, false))).isEmpty();
    }

    @Test
    void listAllFiles_listedFolderItself_isNoEntry() {
        FileEntry below = FileEntryBuilder.builder(ENTRY).path("/a/b").fsId(2).build();
        FileTree page = new FileTree(List.of(ENTRY, below), 2, false);

        assertThat(ListAllFiles.of("/a").entries(page)).containsExactly(below);
        assertThat(ListAllFiles.of("/a/").entries(page)).containsExactly(below);
        assertThat(ListAllFiles.of("/").entries(page)).containsExactly(ENTRY, below);
    }

    @Test
    void categoryListings_fullPage_isFollowedByTheNext() {
        for (CategoryListing first : List.of(
                ListDocuments.below("/"), ListImages.below("/"), ListVideos.below("/"), ListTorrents.below("/"))) {
            CategoryFiles full = new CategoryFiles(Collections.nCopies(CategoryListing.USUAL_PAGE, ENTRY));

            assertThat(first.following(full)).contains(first.withPage(2));
            assertThat(first.following(new CategoryFiles(List.of(ENTRY)))).isEmpty();
            assertThat(first.entries(full)).hasSize(CategoryListing.USUAL_PAGE);
        }
    }

    @Test
    void categoryListing_withoutPage_isComplete() {
        ListImages everything = ListImagesBuilder.builder(ListImages.below("/"))
                .page(null)
                .num(1)
                .build();

        assertThat(everything.following(new CategoryFiles(List.of(ENTRY, ENTRY))))
                .isEmpty();
    }

    @Test
    void listByCategory_cursorStandingStill_isTheEnd() {
        ListByCategory first = ListByCategory.everywhere(List.of(3, 4));

        assertThat(first.category()).isEqualTo("3,4");
        assertThat(first.following(new CategorizedFiles(List.of(), 7, true)))
                .map(ListByCategory::start)
                .contains(7);
        assertThat(first.following(new CategorizedFiles(List.of(), 0, true))).isEmpty();
        assertThat(first.following(new CategorizedFiles(List.of(), 7, false))).isEmpty();
    }

    @Test
    void searchFiles_moreAndNothingOnThePage_isTheEnd() {
        SearchFiles first = SearchFiles.everywhere("a");

        assertThat(first.following(new FoundFiles(List.of(ENTRY), true)))
                .map(SearchFiles::page)
                .contains(2);
        assertThat(first.following(new FoundFiles(List.of(), true))).isEmpty();
        assertThat(first.following(new FoundFiles(List.of(ENTRY), false))).isEmpty();
        assertThat(SearchFilesBuilder.builder(first).page(null).build().following(new FoundFiles(List.of(ENTRY), true)))
                .isEmpty();
    }

    @Test
    void listFolders_fullPage_isFollowedByTheNext() {
        ListFolders first = new ListFolders("/", 0, 1);

        assertThat(first.following(new FolderList(List.of(new FolderPath("/a")))))
                .contains(new ListFolders("/", 1, 1));
        assertThat(first.following(new FolderList(List.of()))).isEmpty();
    }

    @Test
    void deleteFiles_pathsAndObjectsInOneList_areBothRead() {
        DeleteFiles request = RequestReader.read(
                Endpoint.of(DeleteFiles.class),
                WireInputs.of(Parameters.parse("async=0&filelist=[\"/a\",{\"path\":\"/b\",\"id\":1}]")));

        assertThat(request.filelist()).containsExactly(new FilePath("/a"), new FilePath("/b"));
    }

    @Test
    void deleteFiles_otherThings_areInvalid() {
        for (String list : List.of("[1]", "[{}]", "[[]]", "[null]", "{}", "x")) {
            assertThatThrownBy(() -> RequestReader.read(
                            Endpoint.of(DeleteFiles.class),
                            WireInputs.of(Parameters.parse("async=0&filelist=" + list))))
                    .as(list)
                    .isInstanceOf(DuopanException.class);
        }
    }

    @Test
    void relocation_withoutName_keepsTheSource() {
        assertThat(FileRelocation.of("/a/b.txt", "/c")).isEqualTo(new FileRelocation("/a/b.txt", "/c", "b.txt", null));
    }
}
