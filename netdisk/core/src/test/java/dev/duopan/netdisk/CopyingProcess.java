package dev.duopan.netdisk;

import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A process that goes on with the copies that somebody ordered, and says when it got further, until it is killed. */
final class CopyingProcess {
    private CopyingProcess() {}

    /** Takes the data directory, the name of the account and the id of the task. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Netdisk netdisk = Netdisk.open(Samples.settings(Path.of(arguments[0])));
        Account account = netdisk.accounts().find(arguments[1]).orElseThrow();
        long taskId = Long.parseLong(arguments[2]);
        long before = netdisk.copies().get(account, taskId).done();
        netdisk.tasks().start();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(5))
                .until(() -> netdisk.copies().get(account, taskId).done() > before);
        out.println("further");
        await().forever().until(() -> false);
    }
}
