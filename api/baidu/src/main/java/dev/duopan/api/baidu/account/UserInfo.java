package dev.duopan.api.baidu.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who an account is.
 *
 * @param baiduName name at Baidu
 * @param netdiskName name at the netdisk
 * @param avatarUrl a picture; the address stays when the picture changes
 * @param vipType 0 normal, 1 member, 2 super member; decides sizes of slices and files
 * @param uk the account's id; over 31 bits
 */
public record UserInfo(
        @JsonProperty("baidu_name") String baiduName,
        @JsonProperty("netdisk_name") String netdiskName,
        @JsonProperty("avatar_url") String avatarUrl,
        @JsonProperty("vip_type") int vipType,
        long uk) {
    /** Returns the membership; an unknown number counts as a normal account. */
    public Membership membership() {
        return Membership.of(vipType);
    }
}
