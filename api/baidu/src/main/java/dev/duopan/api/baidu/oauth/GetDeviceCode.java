package dev.duopan.api.baidu.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;
import org.jspecify.annotations.Nullable;

/**
 * Begins a login on a device that has no browser: gives a short code that a person types elsewhere, and a long one with which
 * the device asks what became of it.
 *
 * <p>Official name: OAuth 2.0 device code mode, first step. The codes live 5 minutes. Each call gives new ones.
 *
 * <p>Errors: {@code invalid_client} (no such application), {@code invalid_scope}, {@code invalid_request},
 * {@code unsupported_response_type}, {@code slow_down} of kind RATE_LIMITED if too many codes of the application are open. Not
 * repeatable, but harmless: what is lost ends by itself.
 *
 * <p>Source: docs/wire/baidu-xpan.md section 2.4.
 *
 * @param responseType {@code device_code}
 * @param clientId the application's AppKey
 * @param scope {@code basic} and {@code netdisk}, separated by commas or blanks; both if it is absent
 */
@Route(
        service = BaiduService.OAUTH,
        name = "oauth.device_code",
        verb = {Verb.GET, Verb.POST},
        path = "/oauth/2.0/device/code",
        authenticated = false)
public record GetDeviceCode(
        @JsonProperty("response_type") String responseType,
        @JsonProperty("client_id") String clientId,
        @Nullable String scope)
        implements Api<DeviceCode> {
    /** The only {@code response_type}. */
    public static final String RESPONSE_TYPE = "device_code";

    /** Asks for all that an application can be allowed. */
    public static GetDeviceCode of(String clientId) {
        return new GetDeviceCode(RESPONSE_TYPE, clientId, "basic,netdisk");
    }
}
