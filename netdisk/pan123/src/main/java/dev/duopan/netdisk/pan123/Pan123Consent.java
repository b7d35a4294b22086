package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.Parameters;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Applications;
import dev.duopan.netdisk.Authorizations;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.dispatch.consent.CodeQuestion;
import dev.duopan.netdisk.dispatch.consent.ConsentQuestion;
import dev.duopan.netdisk.dispatch.consent.ConsentRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Consent in 123pan's words (docs/wire/123pan.md section 2.2). The documents want {@code scope} and {@code state} on the page;
 * here both may be left out.
 */
final class Pan123Consent {
    static final String PATH = "/auth";
    private static final List<String> SCOPE = List.of(OpenApi.OAUTH_SCOPE.split(",", -1));

    private static final Parameters REFUSAL =
            Parameters.NONE.with("error", Pan123Error.DENIED.code()).with("error_description", "the account refused");

    private final Applications applications;
    private final Authorizations authorizations;

    Pan123Consent(Netdisk netdisk) {
        this.applications = netdisk.applications();
        this.authorizations = netdisk.authorizations();
    }

    ConsentQuestion question(Parameters parameters) {
        return new CodeQuestion(authorizations, TokenApi.PAN123_OPEN, read(parameters), Parameters.NONE, REFUSAL);
    }

    private ConsentRequest read(Parameters parameters) {
        return check(
                required(parameters, "client_id"),
                required(parameters, "redirect_uri"),
                parameters.find("scope").filter(text -> !text.isBlank()).orElse(OpenApi.OAUTH_SCOPE),
                parameters.find("state").orElse(""));
    }

    private static String required(Parameters parameters, String name) {
        return parameters
                .find(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new ApiException(Pan123Error.INVALID, name + " is missing"));
    }

    /**
     * Checks what an application asks for.
     *
     * @throws ApiException of kind NOT_FOUND if there is no such application, DENIED if the address isn't its own, INVALID
     *     for a scope that doesn't exist
     */
    ConsentRequest check(String clientId, String redirectUri, String scope, String state) {
        Application application = applications
                .find(clientId)
                .orElseThrow(() -> new ApiException(Pan123Error.NOT_FOUND, "there is no application of this id"));
        if (!redirectUri.equals(application.redirectUri())) {
            throw new ApiException(
                    Pan123Error.DENIED, "the redirect address isn't the one that the application registered");
        }
        return new ConsentRequest(application, redirectUri, scope(scope), state);
    }

    /** Returns a scope as answers write it: words in their usual order, separated by commas. */
    private static String scope(String wanted) {
        List<String> words = Arrays.asList(wanted.strip().split("[,\\s]+", -1));
        if (!SCOPE.containsAll(words)) {
            throw new ApiException(
                    Pan123Error.INVALID, "there is no other scope than %s".formatted(OpenApi.OAUTH_SCOPE));
        }
        return SCOPE.stream().filter(words::contains).collect(Collectors.joining(","));
    }
}
