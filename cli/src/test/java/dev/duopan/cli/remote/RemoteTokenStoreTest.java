package dev.duopan.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Secret;
import dev.duopan.client.Token;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RemoteTokenStoreTest {
    private static final Token PAIR =
            new Token(Secret.of("access"), Secret.of("refresh"), Instant.parse("2030-01-02T03:04:05Z"));
    private static final Remote BARE = new Remote("net", RemoteType.BAIDU).with(Setting.CLIENT_ID, "id");

    @TempDir
    private Path folder;

    private RemoteStore remotes;
    private RemoteTokenStore tokens;

    @BeforeEach
    void open() {
        remotes = RemoteStore.in(folder);
        remotes.add(BARE);
        tokens = new RemoteTokenStore(remotes, "net");
    }

    @Test
    void load_nothingStored_isNothing() {
        assertThat(tokens.load()).isEmpty();
    }

    @Test
    void store_pair_isThereForOthers() {
        tokens.store(PAIR);
        assertThat(new RemoteTokenStore(RemoteStore.in(folder), "net").load()).hasValue(PAIR);
        assertThat(remotes.get("net").get(Setting.CLIENT_ID)).hasValue("id");
    }

    @Test
    void store_tokenThatCantBeRenewed_forgetsHowTheOneBeforeCould() {
        tokens.store(PAIR);
        Token single = new Token(Secret.of("other"), null, null);
        tokens.store(single);
        assertThat(tokens.load()).hasValue(single);
    }

    @Test
    void load_expiryIsNoTime_saysHowToRepair() {
        remotes.update("net", remote -> remote.with(Setting.ACCESS_TOKEN, "a").with(Setting.EXPIRES_AT, "soon"));
        assertThatThrownBy(tokens::load)
                .isInstanceOf(DuopanException.class)
                .hasMessageContainingAll("'soon'", "duopan login net --replace");
    }

    @Test
    void exclusively_storesWhatItGot() {
        Token renewed = tokens.exclusively(() -> {
            tokens.store(PAIR);
            return PAIR;
        });
        assertThat(renewed).isEqualTo(PAIR);
        assertThat(tokens.load()).hasValue(PAIR);
    }

    @Test
    void exclusively_ofManyThreads_isOneAfterTheOther() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .forEach(number -> threads.execute(() -> new RemoteTokenStore(RemoteStore.in(folder), "net")
                            .exclusively(() -> {
                                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                tokens.store(PAIR);
                                inside.decrementAndGet();
                                return PAIR;
                            })));
        }
        assertThat(most).hasValue(1);
    }
}
