package dev.duopan.api.baidu.file;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the signed address {@code lodocpreview} of a document answers under {@code method=newinfo}: how many parts its preview
 * has, and what to name to see one of them under {@code method=newview}. Errors are those of the storage hosts.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 3.5. That parts count from 0 to one less than their number is inferred there.
 *
 * @param parts how many there are
 * @param status {@code HITNDB} when it is ready; others aren't known
 * @param key names the part that was asked for; ends with {@code -convert-pdf-part-} and its number
 * @param region where the part lies; capitals don't matter
 * @param requestId names the answer in questions about it; more than 53 bits
 */
public record DocumentPreview(
        @JsonProperty("page_num") int parts,
        String status,
        @JsonProperty("ndb_key") String key,
        String region,
        @JsonProperty("request_id") long requestId) {}
