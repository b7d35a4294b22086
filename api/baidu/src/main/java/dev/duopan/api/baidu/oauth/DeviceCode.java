package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Secret;

/**
 * The codes with which a person lets a device in.
 *
 * @param deviceCode with which the device asks for tokens; works once
 * @param userCode what the person types: 8 lower-case letters and digits
 * @param verificationUrl the page on which they type it; with {@code ?code=} and the code it is typed already
 * @param qrcodeUrl a picture of that whole address as a QR code
 * @param expiresIn how long the codes live, in seconds: 300
 * @param interval how long to wait before each question, in seconds: 5
 */
public record DeviceCode(
        @JsonProperty("device_code") Secret deviceCode,
        @JsonProperty("user_code") String userCode,
        @JsonProperty("verification_url") String verificationUrl,
        @JsonProperty("qrcode_url") String qrcodeUrl,
        @JsonProperty("expires_in") long expiresIn,
        long interval) {}
