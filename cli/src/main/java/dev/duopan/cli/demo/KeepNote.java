package dev.duopan.cli.demo;

import dev.duopan.cli.console.Messages;
import java.net.URI;
import java.nio.file.Path;

/** How to use a server that keeps running after the demo. Secrets are in files, so that no process shows them. */
final class KeepNote {
    private final Messages messages;
    private final DemoNetdisk netdisk;
    private final TemporaryFolder folder;

    KeepNote(Messages messages, DemoNetdisk netdisk, TemporaryFolder folder) {
        this.messages = messages;
        this.netdisk = netdisk;
        this.folder = folder;
    }

    /** Writes the secrets to files and returns the lines. */
    String text() {
        DemoNetdisk.DemoAccount account = netdisk.account();
        URI url = netdisk.address();
        Path secret = folder.file("client-secret", account.clientSecret());
        Path token = folder.file("baidu-token", account.baiduToken());
        Path password = folder.file("password", account.password());
        Path header = folder.file(
                "123pan-header", "Authorization: Bearer %s\nPlatform: open_platform\n".formatted(account.openToken()));
        return messages.text("demo.keep", url, account.clientId(), password)
                + """


                  XDG_CONFIG_HOME=%2$s duopan tree %7$s:/demo
                  duopan login mine123 --type 123open --base-url %1$s --client-id %3$s --client-secret-stdin < %4$s
                  duopan login minebaidu --type baidu --base-url %1$s --token-stdin < %5$s
                  curl -H @%6$s '%1$s/api/v2/file/list?parentFileId=0&limit=100'
                  curl -G -A pan.baidu.com --data-urlencode access_token@%5$s -d method=list -d dir=/demo %1$s/rest/2.0/xpan/file
                """.formatted(
                        url, netdisk.configuration(), account.clientId(), secret, token, header, DemoNetdisk.BAIDU).stripTrailing();
    }
}
