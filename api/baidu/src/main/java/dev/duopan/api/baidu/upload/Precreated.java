package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.duopan.api.baidu.NumberFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of announcing a file; {@code return_type} alone tells which. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "return_type",
        defaultImpl = Precreated.Wanted.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Precreated.Wanted.class, name = "1"),
    @JsonSubTypes.Type(value = Precreated.Done.class, name = "2")
})
public sealed interface Precreated {
    /** Returns 1 if slices are wanted, 2 if the file is there. */
    @JsonProperty("return_type")
    int returnType();

    /**
     * The service wants slices.
     *
     * @param path as it was announced
     * @param uploadId under which to send them
     * @param blockList the numbers of the slices, from 0; if empty, all are meant
     */
    record Wanted(
            String path,
            @JsonProperty("uploadid") String uploadId,
            @JsonProperty("block_list") List<Integer> blockList) implements Precreated {
        @Override
        public int returnType() {
            return 1;
        }
    }

    /**
     * The content was known and the file is there: nothing is left to do.
     *
     * @param info the file
     */
    record Done(InstantFile info) implements Precreated {
        @Override
        public int returnType() {
            return 2;
        }
    }

    /**
     * A file made by instant upload. Times are in seconds since 1970.
     *
     * @param fsId its id
     * @param path where it is, after a renaming
     * @param size in bytes
     * @param category as in {@link dev.duopan.api.baidu.file.FileEntry}
     * @param directory always false
     * @param md5 a tag of the content
     * @param ctime now
     * @param mtime now
     * @param requestId as beside {@code errno}; has been seen in scientific notation
     */
    record InstantFile(
            @JsonProperty("fs_id") long fsId,
            String path,
            long size,
            int category,
            @JsonProperty("isdir") @NumberFlag boolean directory,
            String md5,
            long ctime,
            long mtime,
            @JsonProperty("request_id") @Nullable Number requestId) {}
}
