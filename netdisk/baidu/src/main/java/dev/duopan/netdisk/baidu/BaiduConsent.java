package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.Parameters;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Applications;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.dispatch.consent.ConsentRequest;
import dev.duopan.netdisk.dispatch.consent.ConsentTerms;

/** Consent in Baidu's words (docs/wire/baidu-xpan.md section 2.2). */
final class BaiduConsent {
    static final String PATH = "/oauth/2.0/authorize";
    private static final String DEFAULT_SCOPE = "basic,netdisk";

    private final Applications applications;

    private BaiduConsent(Applications applications) {
        this.applications = applications;
    }

    static ConsentTerms terms(Applications applications) {
        return new ConsentTerms(
                PATH,
                TokenApi.BAIDU,
                new BaiduConsent(applications)::read,
                Parameters.NONE.with("response_type", "code"),
                Parameters.NONE
                        .with("error", BaiduError.OAUTH_ACCESS_DENIED.code())
                        .with("error_description", BaiduError.OAUTH_ACCESS_DENIED.text()));
    }

    private ConsentRequest read(Parameters parameters) {
        if (!required(parameters, "response_type").equals("code")) {
            throw new ApiException(BaiduError.OAUTH_RESPONSE_TYPE);
        }
        Application application = applications
                .find(required(parameters, "client_id"))
                .orElseThrow(() -> new ApiException(BaiduError.OAUTH_CLIENT));
        String redirectUri = required(parameters, "redirect_uri");
        if (!redirectUri.equals(ConsentRequest.OUT_OF_BAND) && !redirectUri.equals(application.redirectUri())) {
            throw new ApiException(BaiduError.OAUTH_REDIRECT);
        }
        return new ConsentRequest(
                application,
                redirectUri,
                Scope.parse(
                        parameters.find("scope").filter(text -> !text.isBlank()).orElse(DEFAULT_SCOPE)),
                parameters.find("state").orElse(""));
    }

    private static String required(Parameters parameters, String name) {
        return parameters
                .find(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new ApiException(BaiduError.OAUTH_REQUEST, name + " is missing"));
    }
}
