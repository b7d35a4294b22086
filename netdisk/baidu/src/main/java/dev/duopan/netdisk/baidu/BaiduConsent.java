package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.Parameters;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.DeviceCodes;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.consent.CodePage;
import dev.duopan.netdisk.dispatch.consent.CodeQuestion;
import dev.duopan.netdisk.dispatch.consent.ConsentPage;
import dev.duopan.netdisk.dispatch.consent.ConsentQuestion;
import dev.duopan.netdisk.dispatch.consent.ConsentRequest;
import dev.duopan.netdisk.dispatch.consent.Landing;
import java.util.List;
import java.util.stream.Stream;

/**
 * Consent in Baidu's words (docs/wire/baidu-xpan.md sections 2.2 and 2.4), for the answers {@code code} and {@code token}
 * and for devices.
 *
 * <p>The page fits every {@code display} and asks for a login each time, so {@code force_login} and {@code confirm_login}
 * always hold; these and the other parameters about its looks are taken and change nothing. {@code redirect_uri} has to be the
 * registered address to the letter; the real service is content with the same root domain.
 */
final class BaiduConsent {
    static final String PATH = "/oauth/2.0/authorize";
    static final String LOGIN_SUCCESS = "/oauth/2.0/login_success";
    static final Parameters REFUSAL = Parameters.NONE
            .with("error", BaiduError.OAUTH_ACCESS_DENIED.code())
            .with("error_description", BaiduError.OAUTH_ACCESS_DENIED.text());

    private static final Landing.Note SUCCESS = new Landing.Note(
            "OAuth 2.0", "The application finds the answer in the address of this page. 应用将从本页地址中读取结果。");

    private final FaceContext context;
    private final Netdisk netdisk;

    BaiduConsent(FaceContext context) {
        this.context = context;
        this.netdisk = context.netdisk();
    }

    List<RawRoute> routes() {
        DeviceCodes devices = netdisk.deviceCodes();
        CodePage devicePage =
                new CodePage(context, DeviceAddresses.PAGE, (code, peer) -> DeviceQuestion.find(devices, code, peer));
        ConsentPage consent = new ConsentPage(context, PATH, this::question);
        return Stream.concat(
                        Stream.concat(consent.routes().stream(), devicePage.routes().stream()),
                        Stream.of(ConsentPage.note(LOGIN_SUCCESS, SUCCESS)))
                .toList();
    }

    private ConsentQuestion question(Parameters parameters) {
        String responseType = required(parameters, "response_type");
        return switch (responseType) {
            case "code" ->
                new CodeQuestion(
                        netdisk.authorizations(),
                        TokenApi.BAIDU,
                        wish(parameters),
                        Parameters.NONE.with("response_type", responseType),
                        REFUSAL);
            case TokenQuestion.RESPONSE_TYPE -> {
                ConsentRequest wish = wish(parameters);
                yield new TokenQuestion(context, wish, address(wish));
            }
            default -> throw new ApiException(BaiduError.OAUTH_RESPONSE_TYPE);
        };
    }

    private String address(ConsentRequest wish) {
        return wish.isOutOfBand() ? context.publicBase().get() + LOGIN_SUCCESS : wish.redirectUri();
    }

    private ConsentRequest wish(Parameters parameters) {
        Application application = netdisk.applications()
                .find(required(parameters, "client_id"))
                .orElseThrow(() -> new ApiException(BaiduError.OAUTH_CLIENT));
        String redirectUri = required(parameters, "redirect_uri");
        if (!redirectUri.equals(ConsentRequest.OUT_OF_BAND) && !redirectUri.equals(application.redirectUri())) {
            throw new ApiException(BaiduError.OAUTH_REDIRECT);
        }
        return new ConsentRequest(
                application,
                redirectUri,
                Scope.wanted(parameters.find("scope").orElse(null)),
                parameters.find("state").orElse(""));
    }

    private static String required(Parameters parameters, String name) {
        return parameters
                .find(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new ApiException(BaiduError.OAUTH_REQUEST, name + " is missing"));
    }
}
