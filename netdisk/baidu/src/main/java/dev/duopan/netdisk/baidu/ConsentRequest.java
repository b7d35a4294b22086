package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.Parameters;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Applications;

/**
 * What an application asks a person for.
 *
 * @param application who asks
 * @param redirectUri where the answer goes: the registered address, or {@code oob} to show the code
 * @param scope what it wants, as answers write it
 * @param state what it wants to get back; empty if nothing
 */
record ConsentRequest(Application application, String redirectUri, String scope, String state) {
    private static final String DEFAULT_SCOPE = "basic,netdisk";

    /**
     * Reads and checks a request.
     *
     * @throws ApiException with the documented word if something is missing, unknown or not registered
     */
    static ConsentRequest read(Parameters parameters, Applications applications) {
        if (!required(parameters, "response_type").equals("code")) {
            throw new ApiException(BaiduError.OAUTH_RESPONSE_TYPE);
        }
        Application application = applications
                .find(required(parameters, "client_id"))
                .orElseThrow(() -> new ApiException(BaiduError.OAUTH_CLIENT));
        String redirectUri = required(parameters, "redirect_uri");
        if (!redirectUri.equals("oob") && !redirectUri.equals(application.redirectUri())) {
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

    /** Returns the application's address with an answer and the state. */
    String redirect(Parameters answer) {
        Parameters query = state.isEmpty() ? answer : answer.with("state", state);
        return redirectUri + (redirectUri.indexOf('?') < 0 ? "?" : "&") + query.encode();
    }
}
