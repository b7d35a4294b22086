package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.Transport;
import dev.duopan.testkit.NetdiskExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An account of a netdisk as a drive, for all tests of a class: to be kept in a static field. */
final class CloudAccount implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final Service service;
    private final NetdiskExtension netdisk;
    private @Nullable Opened opened;

    private CloudAccount(Service service, NetdiskExtension netdisk) {
        this.service = service;
        this.netdisk = netdisk;
    }

    static CloudAccount of(Service service) {
        return of(service, NetdiskExtension.onSocket());
    }

    static CloudAccount of(Service service, NetdiskExtension netdisk) {
        return new CloudAccount(service, netdisk);
    }

    private record Opened(Transport transport, Secret token, CloudDrive drive) {}

    private Opened opened() {
        if (opened == null) {
            throw new IllegalStateException("the account is open while tests run; use it there");
        }
        return opened;
    }

    CloudDrive drive() {
        return opened().drive;
    }

    /** Returns another drive of the account, which remembers nothing of the first. */
    CloudDrive anotherDrive() {
        return service.open(netdisk, opened().transport);
    }

    /** Returns the access token by which the drive calls. */
    Secret token() {
        return opened().token;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        netdisk.beforeAll(context);
        Transport transport = new HttpTransport(HttpOptions.DEFAULT);
        Secret token = netdisk.token("ann", service.api());
        opened = new Opened(transport, token, service.open(netdisk.address(), token, transport));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        netdisk.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        netdisk.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        opened().transport.close();
        netdisk.afterAll(context);
    }
}
