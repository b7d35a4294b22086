package dev.duopan.netdisk;

import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A process that goes on with the changes that somebody ordered, and says when it got further, until it is killed. */
final class ChangingProcess {
    private ChangingProcess() {}

    /** Takes the data directory, the name of the account and the id of the task. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Netdisk netdisk = Netdisk.open(Samples.settings(Path.of(arguments[0])));
        Account account = netdisk.accounts().find(arguments[1]).orElseThrow();
        long taskId = Long.parseLong(arguments[2]);
        long before = netdisk.changes().find(account, taskId).orElseThrow().done();
        netdisk.tasks().start();
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(5))
                .until(() ->
                        netdisk.changes().find(account, taskId).orElseThrow().done() > before);
        out.println("further");
        await().forever().until(() -> false);
    }
}
