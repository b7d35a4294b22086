package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Default;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import java.util.List;

/**
 * Orders the copy of pictures from the drive into the image bed: {@code oss/source/copy} (docs/wire/123pan.md section 4.11).
 *
 * <p>At most 100 ids a call, three unfinished orders of an account, 1,000 pictures an order and 15 levels of folders. Orders are
 * worked off one after another; {@link GetImageCopyProgress} tells how it goes. Folders are copied with everything below them
 * that is a picture of an allowed format and size, and the rest is passed over. The same content in the same folder is the same
 * picture, so that it is never there twice. Refused with kind NOT_FOUND for files or a folder that aren't there, BUSY for a
 * fourth order; these codes are assumptions. Not to be repeated blindly, because a repetition is another order.
 *
 * @param fileIds files and folders of the drive; texts in the documents, while p123client sends numbers
 * @param targetFolderId the folder of the image bed; empty is the root
 * @param source always {@link ImageSource#DRIVE}
 * @param type always {@link BusinessType#IMAGES}
 */
@Route(
        service = OpenApi.SERVICE,
        name = "oss.copy",
        verb = Verb.POST,
        path = "/api/v1/oss/source/copy",
        body = Body.JSON)
public record CopyToImages(
        @JsonProperty("fileIDs") List<String> fileIds,

        @JsonProperty("toParentFileID") @Default(ImageBed.ROOT)
        String targetFolderId,

        @JsonProperty("sourceType") @Default("1") ImageSource source,
        @JsonProperty("type") @Default("1") BusinessType type)
        implements Api<OrderedImageCopy> {
    /** A request with a list of its own. */
    public CopyToImages {
        fileIds = List.copyOf(fileIds);
    }

    /** Files and folders of the drive into a folder of the image bed. */
    public static CopyToImages of(List<Long> fileIds, String targetFolderId) {
        return new CopyToImages(
                fileIds.stream().map(id -> Long.toString(id)).toList(),
                targetFolderId,
                ImageSource.DRIVE,
                BusinessType.IMAGES);
    }
}
