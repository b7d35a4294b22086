package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.Applications;

/** The applications that ask for tokens; whoever isn't one is {@code invalid_client}. */
final class OauthApplications {
    private final Applications applications;

    OauthApplications(Applications applications) {
        this.applications = applications;
    }

    Application named(String clientId) {
        return applications.find(clientId).orElseThrow(() -> new ApiException(BaiduError.OAUTH_CLIENT));
    }

    Application proved(String clientId, Secret clientSecret) {
        try {
            return applications.authenticate(clientId, clientSecret.reveal());
        } catch (DuopanException e) {
            throw e.kind() == ErrorKind.UNAUTHENTICATED ? new ApiException(BaiduError.OAUTH_CLIENT) : e;
        }
    }
}
