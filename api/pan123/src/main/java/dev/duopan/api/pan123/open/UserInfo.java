package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account (docs/wire/123pan.md section 4.1).
 *
 * @param uid the account's id
 * @param nickname the name shown to others
 * @param headImage the address of the picture; empty if there is none
 * @param passport the phone number with which the account logs in
 * @param mail the mail address; empty if there is none
 * @param spaceUsed used space in bytes
 * @param spacePermanent space in bytes that stays
 * @param spaceTemp further space in bytes that ends
 * @param spaceTempExpr when the further space ends; documented as text, the number 0 in the sample
 * @param vip whether the account pays
 * @param directTraffic traffic in bytes left for direct links
 * @param hidesUid whether direct links hide the uid
 * @param httpsCount https requests left for direct links
 * @param vipInfo what the account pays for; null if nothing
 * @param developerInfo when developer rights begin and end
 */
@RecordBuilder
public record UserInfo(
        @JsonProperty("uid") long uid,
        @JsonProperty("nickname") @Nullable String nickname,
        @JsonProperty("headImage") @Nullable String headImage,
        @JsonProperty("passport") @Nullable String passport,
        @JsonProperty("mail") @Nullable String mail,
        @JsonProperty("spaceUsed") long spaceUsed,
        @JsonProperty("spacePermanent") long spacePermanent,
        @JsonProperty("spaceTemp") long spaceTemp,
        @JsonProperty("spaceTempExpr") @Nullable String spaceTempExpr,
        @JsonProperty("vip") boolean vip,
        @JsonProperty("directTraffic") long directTraffic,
        @JsonProperty("isHideUID") boolean hidesUid,
        @JsonProperty("httpsCount") long httpsCount,

        @JsonProperty("vipInfo") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
        List<Vip> vipInfo,

        @JsonProperty("developerInfo") @Nullable DeveloperInfo developerInfo) {
    /**
     * Something that the account pays for.
     *
     * @param vipLevel 1 VIP, 2 SVIP, 3 long-term VIP
     * @param vipLabel its name
     * @param startTime when it began
     * @param endTime when it ends
     */
    public record Vip(
            @JsonProperty("vipLevel") int vipLevel,
            @JsonProperty("vipLabel") @Nullable String vipLabel,
            @JsonProperty("startTime") @Nullable String startTime,
            @JsonProperty("endTime") @Nullable String endTime) {}

    /** When developer rights begin and end. */
    public record DeveloperInfo(
            @JsonProperty("startTime") @Nullable String startTime,
            @JsonProperty("endTime") @Nullable String endTime) {}

    /** Returns all space in bytes, used or not. */
    public long spaceTotal() {
        return spacePermanent + spaceTemp;
    }
}
