package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.oauth.DeviceCode;
import dev.duopan.api.baidu.oauth.DeviceGrant;
import dev.duopan.api.baidu.oauth.GetDeviceCode;
import dev.duopan.api.baidu.oauth.TokenByDeviceCode;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.DeviceCodes;
import dev.duopan.netdisk.DevicePoll;
import dev.duopan.netdisk.DevicePrompt;
import dev.duopan.netdisk.DeviceRequest;
import dev.duopan.netdisk.DeviceState;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenRejectedException;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.Serves;

/** Codes and tokens for devices without a browser (docs/wire/baidu-xpan.md section 2.4). */
final class OauthDeviceHandlers {
    private final OauthApplications applications;
    private final DeviceCodes devices;
    private final DeviceAddresses addresses;
    private final FreshTokens fresh;

    OauthDeviceHandlers(FaceContext context, DeviceAddresses addresses) {
        Netdisk netdisk = context.netdisk();
        this.applications = new OauthApplications(netdisk.applications());
        this.devices = netdisk.deviceCodes();
        this.addresses = addresses;
        this.fresh = new FreshTokens(context);
    }

    @Serves
    DeviceCode begin(GetDeviceCode request) {
        if (!request.responseType().equals(GetDeviceCode.RESPONSE_TYPE)) {
            throw new ApiException(BaiduError.OAUTH_RESPONSE_TYPE);
        }
        Application application = applications.named(request.clientId());
        DevicePrompt prompt =
                devices.begin(new DeviceRequest(application, TokenApi.BAIDU, Scope.wanted(request.scope())));
        return new DeviceCode(
                Secret.of(prompt.deviceCode()),
                prompt.userCode(),
                addresses.page(),
                addresses.picture(prompt.userCode()),
                DeviceCodes.VALIDITY.toSeconds(),
                DeviceCodes.INTERVAL.toSeconds());
    }

    @Serves
    DeviceGrant byDeviceCode(TokenByDeviceCode request) {
        Application application = applications.proved(request.clientId(), request.clientSecret());
        DevicePoll poll =
                new DevicePoll(application, TokenApi.BAIDU, request.code().reveal(), TokenApi.BAIDU.accessValidity());
        return switch (state(poll)) {
            case DeviceState.Granted granted -> new DeviceGrant.Granted(fresh.first(granted.pair()));
            case DeviceState.Pending() -> throw new ApiException(BaiduError.OAUTH_PENDING);
            case DeviceState.Hasty() ->
                throw new ApiException(BaiduError.OAUTH_SLOW_DOWN, "The device is polling too frequently");
            case DeviceState.Declined() -> throw new ApiException(BaiduError.OAUTH_DECLINED);
        };
    }

    private DeviceState state(DevicePoll poll) {
        try {
            return devices.poll(poll);
        } catch (TokenRejectedException e) {
            throw switch (e.problem()) {
                case MISSING -> new ApiException(BaiduError.OAUTH_REQUEST, "code is missing");
                case EXPIRED -> new ApiException(BaiduError.OAUTH_REFRESH_USED, BaiduError.OAUTH_CODE_EXPIRED.text());
                case MALFORMED, UNKNOWN, REVOKED, DISPLACED, USED, WRONG_APPLICATION, WRONG_REDIRECT, WRONG_SCOPE ->
                    new ApiException(BaiduError.OAUTH_GRANT);
            };
        }
    }
}
