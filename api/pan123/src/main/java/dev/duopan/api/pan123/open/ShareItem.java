package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An ordinary share in a listing.
 *
 * @param shareId its id
 * @param shareKey what visitors know it by
 * @param shareName what visitors see
 * @param expiration when it ends, {@code yyyy-MM-dd HH:mm:ss} in UTC+8; far in the future if it doesn't
 * @param expired 1 if it has ended, 0 if not
 * @param sharePwd the password; empty if there is none
 * @param trafficSwitch the {@linkplain TrafficSwitch#code number} of who may fetch at the owner's expense
 * @param trafficLimitSwitch the {@linkplain TrafficLimitSwitch#code number} of whether the limit counts
 * @param trafficLimit bytes that may be fetched at the owner's expense
 * @param bytesCharge bytes that were fetched so
 * @param previewCount how often a file of it was looked at
 * @param downloadCount how often a file of it was fetched
 * @param saveCount how often it was taken over
 */
@RecordBuilder
public record ShareItem(
        @JsonProperty("shareId") long shareId,
        @JsonProperty("shareKey") @Nullable String shareKey,
        @JsonProperty("shareName") @Nullable String shareName,
        @JsonProperty("expiration") @Nullable String expiration,
        @JsonProperty("expired") int expired,
        @JsonProperty("sharePwd") @Nullable Secret sharePwd,
        @JsonProperty("trafficSwitch") int trafficSwitch,
        @JsonProperty("trafficLimitSwitch") int trafficLimitSwitch,
        @JsonProperty("trafficLimit") long trafficLimit,
        @JsonProperty("bytesCharge") long bytesCharge,
        @JsonProperty("previewCount") long previewCount,
        @JsonProperty("downloadCount") long downloadCount,
        @JsonProperty("saveCount") long saveCount) {}
