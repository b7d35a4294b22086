package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.open.FileOrder;
import dev.duopan.api.pan123.open.ListFilesByPage;
import dev.duopan.api.pan123.open.ListFilesByPageBuilder;
import dev.duopan.api.pan123.open.NumberedFileItem;
import dev.duopan.api.pan123.open.NumberedFilePage;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.EntryKind;
import dev.duopan.drive.TrashedEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the trash of 123pan as a whole.
 *
 * <p>Its pages are counted, so what others change meanwhile may make an entry slip from one page to another unseen. Each page
 * tells how many entries there are: a listing counts only if all pages tell the same and as many were seen.
 */
final class Pan123TrashListing {
    private static final int MOST_ATTEMPTS = 3;
    private static final ListFilesByPage FIRST = ListFilesByPageBuilder.builder(ListFilesByPage.of(OpenApi.ROOT))
            .orderBy(FileOrder.ID)
            .trashed(true)
            .build();

    private final Pan123Open pan;

    Pan123TrashListing(Pan123Open pan) {
        this.pan = pan;
    }

    List<TrashedEntry> complete() {
        return Stream.generate(this::attempt)
                .limit(MOST_ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::entries)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.BUSY,
                        "Listing the trash failed: it changed each of " + MOST_ATTEMPTS
                                + " times while it was listed; try again when nothing else deletes."));
    }

    private Optional<List<NumberedFileItem>> attempt() {
        Map<Long, NumberedFileItem> seen = new LinkedHashMap<>();
        Optional<ListFilesByPage> next = Optional.of(FIRST);
        @Nullable Long total = null;
        while (next.isPresent()) {
            NumberedFilePage page = pan.files().listByPage(next.get()).send();
            if (total != null && total != page.total()) {
                return Optional.empty();
            }
            total = page.total();
            page.fileList().forEach(item -> seen.put(item.fileId(), item));
            next = next.get().following(page);
        }
        return total != null && total == seen.size() ? Optional.of(List.copyOf(seen.values())) : Optional.empty();
    }

    private List<TrashedEntry> entries(List<NumberedFileItem> items) {
        Pan123Ancestry ancestry = new Pan123Ancestry(pan);
        ancestry.learn(items.stream().map(NumberedFileItem::parentFileId).toList());
        return items.stream()
                .map(item -> entry(item, ancestry))
                .sorted(TrashedEntry.order())
                .toList();
    }

    private static TrashedEntry entry(NumberedFileItem item, Pan123Ancestry ancestry) {
        return new TrashedEntry(
                Long.toString(item.fileId()),
                item.filename(),
                item.isFolder() ? EntryKind.FOLDER : EntryKind.FILE,
                item.size(),
                ancestry.path(item.parentFileId())
                        .map(parent -> parent.child(item.filename()))
                        .orElse(null),
                null);
    }
}
