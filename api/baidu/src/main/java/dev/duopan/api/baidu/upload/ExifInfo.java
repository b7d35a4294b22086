package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says of itself. Dates are in the form {@code 2018:09:06 15:58:58}.
 *
 * @param orientation of the camera, 1 to 8
 * @param width in pixels
 * @param height in pixels
 * @param recovery undocumented, 0 in the sample
 * @param model of the camera
 * @param dateTime when it was changed
 * @param dateTimeOriginal when it was taken
 * @param dateTimeDigitized when it was digitised
 */
public record ExifInfo(
        @JsonProperty(required = true) int orientation,
        @JsonProperty(required = true) int width,
        @JsonProperty(required = true) int height,
        @JsonProperty(required = true) int recovery,
        @Nullable String model,
        @JsonProperty("date_time") @Nullable String dateTime,
        @JsonProperty("date_time_original") @Nullable String dateTimeOriginal,
        @JsonProperty("date_time_digitized") @Nullable String dateTimeDigitized) {}
