package dev.duopan.drive.cloud;

import com.sun.net.httpserver.HttpServer;
import dev.duopan.drive.Drive;
import dev.duopan.drive.OfflineDownloadsContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Pan123OfflineDownloadsTest extends OfflineDownloadsContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.PAN123);

    private final HttpServer source;

    Pan123OfflineDownloadsTest() throws IOException {
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        source.start();
    }

    @AfterAll
    void stop() {
        source.stop(0);
    }

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }

    @Override
    protected URI serving(String name, byte[] content) {
        source.createContext("/" + name, exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        return onSource(name);
    }

    @Override
    protected URI servingNothing() {
        return onSource("nothing.bin");
    }

    private URI onSource(String name) {
        return URI.create("http://127.0.0.1:" + source.getAddress().getPort() + "/" + name);
    }
}
