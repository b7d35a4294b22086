package dev.duopan.cli.remote;

import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.TerminalQr;
import dev.duopan.client.TokenStore;
import dev.duopan.client.baidu.DeviceLogin;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** Shows a person where to let this device in, and waits until they did. */
record DeviceWait(Console console) {
    void until(DeviceLogin login, TokenStore tokens) {
        console.say(console.messages().text("login.device", login.verificationPage(), login.userCode()));
        console.screen().columns().ifPresent(columns -> draw(login.page(), columns));
        console.say(console.messages().text("login.device-link", login.page()));
        long minutes = Math.max(
                1, Duration.between(Instant.now(), login.end()).plusSeconds(30).toMinutes());
        console.say(
                console.messages().text("login.device-wait", console.messages().count("minutes", minutes)));
        login.await(tokens);
    }

    private void draw(String page, int columns) {
        TerminalQr.draw(page, columns).ifPresent(drawing -> {
            console.say(console.messages().text("login.device-scan"));
            PrintWriter err = console.err();
            err.print(drawing);
            err.flush();
        });
    }
}
