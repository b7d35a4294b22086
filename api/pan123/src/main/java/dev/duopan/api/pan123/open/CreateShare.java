package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Route;
import dev.duopan.api.Secret;
import dev.duopan.api.Verb;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shares files and folders: {@code share/create} (docs/wire/123pan.md section 4.7).
 *
 * <p>The link is {@code https://www.123pan.com/s/<shareKey>}. At most 100 ids. Refused with kind NOT_FOUND if one of them isn't
 * there, INVALID for a bad name, TOO_LARGE for too many ids; the codes, and that a password other than of four letters and
 * digits is refused with kind INVALID, are assumptions.
 *
 * @param name what visitors see, shorter than 35 characters, none of {@code "\/:*?|><}
 * @param expiry when it ends
 * @param fileIds the ids, joined with commas; {@link #join} does that
 * @param password four letters and digits, compared without regard to case; absent or empty for none
 * @param trafficSwitch who may fetch at the owner's expense; absent is {@link TrafficSwitch#NOBODY} here
 * @param trafficLimitSwitch whether the limit counts; absent is {@link TrafficLimitSwitch#OFF} here
 * @param trafficLimit bytes that may be fetched at the owner's expense
 */
@RecordBuilder
@Route(
        service = OpenApi.SERVICE,
        name = "share.create",
        verb = Verb.POST,
        path = "/api/v1/share/create",
        body = Body.JSON)
public record CreateShare(
        @JsonProperty("shareName") String name,
        @JsonProperty("shareExpire") ShareExpiry expiry,
        @JsonProperty("fileIDList") String fileIds,
        @JsonProperty("sharePwd") @Nullable Secret password,
        @JsonProperty("trafficSwitch") @Nullable TrafficSwitch trafficSwitch,
        @JsonProperty("trafficLimitSwitch") @Nullable TrafficLimitSwitch trafficLimitSwitch,
        @JsonProperty("trafficLimit") @Nullable Long trafficLimit)
        implements Api<CreatedShare> {
    /** A share without a password and without an end, all else as the service likes. */
    public static CreateShare of(String name, List<Long> fileIds) {
        return new CreateShare(name, ShareExpiry.NEVER, join(fileIds), null, null, null, null);
    }

    /** Writes ids as {@link #fileIds} wants them. */
    public static String join(List<Long> fileIds) {
        return fileIds.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
