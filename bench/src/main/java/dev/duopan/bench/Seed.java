package dev.duopan.bench;

import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.AccountLevel;
import dev.duopan.netdisk.Destination;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.NetdiskSettings;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.NewFolder;
import dev.duopan.netdisk.Relocation;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import dev.duopan.netdisk.UploadRequest;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/** Prepares a netdisk before anybody serves it: an account, its tokens, and a folder of many entries. */
final class Seed {
    /** The folder of many entries. */
    static final String MANY = "/many";

    private static final int BATCH = 1_000;

    private Seed() {}

    /** Makes it in a folder and returns a token for each provider. */
    static Map<String, String> in(Path data, int entries) {
        try (Netdisk netdisk = Netdisk.open(NetdiskSettings.at(data))) {
            Account account = netdisk.accounts()
                    .add(NewAccount.of("bench", "known to nobody else".toCharArray())
                            .withLevel(AccountLevel.SVIP));
            fill(netdisk, account, entries);
            return Map.of(
                    "123open", token(netdisk, account, TokenApi.PAN123_OPEN),
                    "baidu", token(netdisk, account, TokenApi.BAIDU));
        }
    }

    private static String token(Netdisk netdisk, Account account, TokenApi api) {
        return netdisk.tokens().issue(TokenOrder.of(account, api)).value();
    }

    private static void fill(Netdisk netdisk, Account account, int entries) {
        byte[] bytes = "one content for all".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        long sample = netdisk.uploads()
                .storeWhole(
                        account,
                        UploadRequest.of(Destination.at("/sample"), bytes.length),
                        new ByteArrayInputStream(bytes))
                .id();
        long folder = netdisk.files()
                .createFolder(account, NewFolder.at(Destination.at(MANY)))
                .id();
        for (int done = 0; done < entries; done += BATCH) {
            netdisk.files()
                    .copy(
                            account,
                            IntStream.range(done, Math.min(done + BATCH, entries))
                                    .mapToObj(number ->
                                            Relocation.of(sample, folder).named("entry %06d.bin".formatted(number)))
                                    .toList());
        }
    }
}
