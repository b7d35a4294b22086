package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.client.CallTimeouts;
import dev.duopan.client.Retries;
import dev.duopan.client.TokenStore;
import dev.duopan.client.Transport;
import dev.duopan.client.baidu.BaiduLogin;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.NewApplication;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.testkit.NetdiskExtension;
import java.net.URI;

/** Each cloud service, to be used by the accounts of a netdisk. */
enum Service {
    PAN123(TokenApi.PAN123_OPEN) {
        @Override
        CloudDrive open(URI base, Secret token, Transport transport) {
            return CloudDrive.over(
                    Pan123Open.builder(transport).base(base).token(token).build());
        }

        @Override
        Login logIn(NetdiskExtension netdisk, Transport transport) {
            return new Login(netdisk.application("ann", null), TokenStore.inMemory());
        }

        @Override
        CloudDrive open(URI base, Login login, Patience patience, Transport transport) {
            return CloudDrive.over(Pan123Open.builder(transport)
                    .base(base)
                    .developer(login.id(), login.secret(), login.tokens())
                    .retries(patience.retries())
                    .timeouts(patience.timeouts())
                    .build());
        }
    },
    BAIDU(TokenApi.BAIDU) {
        @Override
        CloudDrive open(URI base, Secret token, Transport transport) {
            return CloudDrive.over(
                            BaiduPan.builder(transport).base(base).token(token).build())
                    .withNames(CloudNames.COMMON);
        }

        @Override
        Login logIn(NetdiskExtension netdisk, Transport transport) {
            Login login = new Login(netdisk.application("ann", null), TokenStore.inMemory());
            CodeRequest consent = new CodeRequest(
                    netdisk.account("ann"),
                    login.application(),
                    TokenApi.BAIDU,
                    BaiduLogin.OUT_OF_BAND,
                    "basic netdisk");
            Secret code = Secret.of(netdisk.netdisk().authorizations().authorize(consent));
            BaiduPan.builder(transport)
                    .base(netdisk.address())
                    .login(login.id(), login.secret())
                    .exchange(code, BaiduLogin.OUT_OF_BAND, login.tokens());
            return login;
        }

        @Override
        CloudDrive open(URI base, Login login, Patience patience, Transport transport) {
            return CloudDrive.over(BaiduPan.builder(transport)
                            .base(base)
                            .application(login.id(), login.secret(), login.tokens())
                            .retries(patience.retries())
                            .timeouts(patience.timeouts())
                            .build())
                    .withNames(CloudNames.COMMON);
        }
    };

    private final TokenApi api;

    Service(TokenApi api) {
        this.api = api;
    }

    TokenApi api() {
        return api;
    }

    /** Returns a new drive that remembers nothing of others. */
    abstract CloudDrive open(URI base, Secret token, Transport transport);

    /** Returns a new drive of an account. */
    CloudDrive open(NetdiskExtension netdisk, Transport transport) {
        return open(netdisk.address(), netdisk.token("ann", api), transport);
    }

    /** Logs an application in, so that drives can renew its token. */
    abstract Login logIn(NetdiskExtension netdisk, Transport transport);

    /** Returns a new drive that renews its token by itself. */
    abstract CloudDrive open(URI base, Login login, Patience patience, Transport transport);

    /** Returns a new drive that renews its token by itself and is as patient as usual. */
    CloudDrive open(NetdiskExtension netdisk, Login login, Transport transport) {
        return open(netdisk.address(), login, Patience.USUAL, transport);
    }

    /** An application that an account let in, and its tokens. */
    record Login(NewApplication registered, TokenStore tokens) {
        Application application() {
            return registered.application();
        }

        String id() {
            return application().clientId();
        }

        Secret secret() {
            return Secret.of(registered.clientSecret());
        }

        /** Ends the token at once, as if its time were over. */
        void revoke(NetdiskExtension netdisk) {
            netdisk.netdisk()
                    .tokens()
                    .revoke(tokens.load().orElseThrow().access().reveal());
        }
    }

    /** How long is waited for answers, and how often. */
    record Patience(Retries retries, CallTimeouts timeouts) {
        static final Patience USUAL = new Patience(Retries.DEFAULT, CallTimeouts.DEFAULT);
    }
}
