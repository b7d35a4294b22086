package dev.duopan.netdisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One netdisk for all tests that need nothing special of it, each with an account of its own. After every class its
 * invariants are verified.
 */
final class SharedNetdisk implements ParameterResolver, AfterAllCallback {
    private record Opened(Netdisk netdisk, Path directory) implements AutoCloseable {
        static Opened open() {
            try {
                Path directory = Files.createTempDirectory("netdisk-test");
                return new Opened(Netdisk.open(Samples.settings(directory)), directory);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            netdisk.close();
            Disk.delete(directory);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Netdisk.class || type == Account.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Netdisk netdisk = opened(context).netdisk();
        return parameter.getParameter().getType() == Netdisk.class
                ? netdisk
                : netdisk.accounts().add(NewAccount.of("a" + UUID.randomUUID(), "secret".toCharArray()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(opened(context).netdisk().verify()).isEmpty();
    }

    private static Opened opened(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedNetdisk.class))
                .computeIfAbsent(Opened.class, type -> Opened.open(), Opened.class);
    }
}
