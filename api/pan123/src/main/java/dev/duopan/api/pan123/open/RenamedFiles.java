package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * What became of {@link RenameFiles}. The documents' sample answers no data at all, which reads as two empty lists.
 *
 * @param successList what has its new name
 * @param failList what keeps its old one
 */
public record RenamedFiles(
        @JsonProperty("successList") List<Done> successList,
        @JsonProperty("failList") List<Failed> failList) {
    /** A result whose missing lists are empty ones. */
    public RenamedFiles {
        successList = Absent.list(successList);
        failList = Absent.list(failList);
    }

    /**
     * A file or folder that was renamed.
     *
     * @param fileId its id
     * @param updateAt when, as {@link dev.duopan.api.pan123.Pan123Time#LISTED}, which is an assumption
     */
    public record Done(
            @JsonProperty("fileID") long fileId,
            @JsonProperty("updateAt") String updateAt) {
        /** An entry whose missing time is empty. */
        public Done {
            updateAt = Absent.text(updateAt);
        }
    }

    /**
     * A file or folder that wasn't renamed.
     *
     * @param fileId its id
     * @param message why not
     */
    public record Failed(
            @JsonProperty("fileID") long fileId,
            @JsonProperty("message") String message) {
        /** An entry whose missing reason is empty. */
        public Failed {
            message = Absent.text(message);
        }
    }
}
