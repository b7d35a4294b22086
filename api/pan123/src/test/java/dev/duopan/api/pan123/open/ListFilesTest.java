package dev.duopan.api.pan123.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListFilesTest {
    private static FilePage page(long lastFileId) {
        return new FilePage(lastFileId, List.of());
    }

    @Test
    void following_lastPage_isNothing() {
        assertThat(ListFiles.of(7).following(page(FilePage.END))).isEmpty();
    }

    @Test
    void following_otherPage_asksForTheSameFromThere() {
        ListFiles request = ListFiles.search("a", SearchMode.EXACT);

        assertThat(request.following(page(919102038184525824L)))
                .contains(new ListFiles(0, 100, 919102038184525824L, "a", SearchMode.EXACT, null, null));
    }

    @Test
    void page_withoutList_isEmpty() {
        assertThat(Json.read("{\"lastFileId\":-1,\"fileList\":null}", FilePage.class))
                .isEqualTo(page(FilePage.END));
    }

    @Test
    void item_fromNumbersAsTexts_isRead() {
        FileItem item = Json.read(
                "{\"fileID\":0,\"fileId\":\"9007199254740993\",\"filename\":\"a\",\"type\":\"1\",\"trashed\":\"1\",\"category\":5}",
                FileItem.class);

        assertThat(item.fileId()).isEqualTo(9007199254740993L);
        assertThat(item.isFolder()).isTrue();
        assertThat(item.trashed()).isTrue();
        assertThat(item.etag()).isEmpty();
    }

    @Test
    void infos_underEitherName_areRead() {
        FileInfos infos = Json.read("{\"list\":[{\"fileId\":3}]}", FileInfos.class);

        assertThat(infos.fileList()).extracting(FileItem::fileId).containsExactly(3L);
        assertThat(infos).isEqualTo(Json.read("{\"fileList\":[{\"fileId\":3}]}", FileInfos.class));
        assertThat(Json.write(infos)).contains("\"fileList\":[{", "\"list\":[{", "\"trashed\":0");
    }
}
