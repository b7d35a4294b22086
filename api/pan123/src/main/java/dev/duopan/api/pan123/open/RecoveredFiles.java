package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * What became of {@link RecoverFiles}.
 *
 * @param abnormalFileIds the ids that stay in the trash because their folder is gone; the service sends null for none
 */
public record RecoveredFiles(
        @JsonProperty("abnormalFileIDs") List<Long> abnormalFileIds) {
    /** A result whose missing list is an empty one. */
    public RecoveredFiles {
        abnormalFileIds = Absent.list(abnormalFileIds);
    }
}
