package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.pan123.Absent;
import java.util.List;

/**
 * The slices of an upload that have arrived.
 *
 * @param parts by ascending number; empty if the file isn't longer than one slice
 */
public record UploadedParts(@JsonProperty("parts") List<UploadedPart> parts) {
    /** A result whose missing list is an empty one. */
    public UploadedParts {
        parts = Absent.list(parts);
    }
}
