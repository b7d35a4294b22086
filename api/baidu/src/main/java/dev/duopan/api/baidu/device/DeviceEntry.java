package dev.duopan.api.baidu.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.baidu.NumberFlag;
import org.jspecify.annotations.Nullable;

/**
 * A device in a list.
 *
 * @param ability what it can do, numbers separated by commas; their meanings aren't published
 * @param ctime when the account first bound it, in seconds since 1970
 * @param brand under which it is sold
 * @param category 1 speaker, 2 television, 3 network storage
 * @param deviceId by which calls name it
 * @param logoUrl of a picture, may be empty
 * @param name what its owner calls it
 * @param provider who makes it
 * @param deviceType a short number, unlike the text with which devices are registered; the netdisk counts the types in the
 *     order in which they were issued
 * @param extraInfo JSON text, may be empty
 * @param guide what people are told about it, may be empty
 * @param guideImageUrl of a picture to that, may be empty
 * @param mtime when anything about it changed, in seconds since 1970
 * @param bound whether it is the account's own now
 */
public record DeviceEntry(
        @Nullable String ability,
        long ctime,
        @JsonProperty("device_brand") @Nullable String brand,
        @JsonProperty("device_category") int category,
        @JsonProperty("device_id") String deviceId,
        @JsonProperty("device_logourl") @Nullable String logoUrl,
        @JsonProperty("device_name") @Nullable String name,
        @JsonProperty("device_provider") @Nullable String provider,
        @JsonProperty("device_type") long deviceType,
        @JsonProperty("extra_info") @Nullable String extraInfo,
        @JsonProperty("guide_desc") @Nullable String guide,
        @JsonProperty("guide_imgurl") @Nullable String guideImageUrl,
        long mtime,
        @JsonProperty("status") @NumberFlag boolean bound) {}
