package dev.duopan.cli;

import dev.duopan.cli.console.Environment;
import dev.duopan.cli.remote.Remote;
import dev.duopan.cli.remote.RemoteStore;
import dev.duopan.cli.remote.RemoteType;
import dev.duopan.cli.remote.Setting;
import dev.duopan.cli.server.NetdiskServer;
import dev.duopan.cli.server.ServerConfig;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.TokenOrder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A netdisk in a process of its own for a {@link Rehearsal}, which ends with its standard input. */
final class RehearsalNetdisk {
    /** The remotes that lead to it. */
    static final List<String> REMOTES = List.of("open123", "baidu");

    private static final String READY = "ready";
    private static final int FOLDERS = 2;
    private static final int FILES = 40;
    private static final int SMALL = 4 << 10;
    private static final int SLICED = 17 << 20;

    private RehearsalNetdisk() {}

    /** Starts it, and returns when its remotes and the remote {@code local} are there. */
    static Process start(Environment environment) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RehearsalNetdisk.class.getName(),
                        environment.data().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (READY.equals(process.inputReader().readLine())) {
            return process;
        }
        process.destroy();
        throw new IOException("the netdisk of the rehearsal didn't start");
    }

    static void stop(Process netdisk) throws IOException {
        netdisk.outputWriter().close();
        netdisk.onExit().join();
    }

    /** Serves from a folder until the standard input ends. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        RemoteStore remotes = RemoteStore.in(Environment.ofProcess().configuration());
        remotes.add(new Remote("local", RemoteType.LOCAL)
                .with(Setting.ROOT, filled(folder.resolve("files")).toString()));
        try (NetdiskServer server =
                NetdiskServer.start(ServerConfig.at(folder.resolve("netdisk")).withPort(0))) {
            Account account = server.netdisk().accounts().add(NewAccount.of(READY, "forgotten soon".toCharArray()));
            remotes.add(remote(server, RemoteType.OPEN123, token(server, account, TokenApi.PAN123_OPEN)));
            remotes.add(remote(server, RemoteType.BAIDU, token(server, account, TokenApi.BAIDU)));
            System.out.println(READY);
            System.in.transferTo(System.err);
        }
    }

    private static String token(NetdiskServer server, Account account, TokenApi api) {
        return server.netdisk().tokens().issue(TokenOrder.of(account, api)).value();
    }

    private static Remote remote(NetdiskServer server, RemoteType type, String token) {
        return new Remote(REMOTES.get(type == RemoteType.OPEN123 ? 0 : 1), type)
                .with(Setting.BASE_URL, server.address().toString())
                .with(Setting.ACCESS_TOKEN, token);
    }

    /** No two files are equal, so that each has to be sent. */
    private static Path filled(Path files) throws IOException {
        for (int folder = 0; folder < FOLDERS; folder++) {
            Path inside = Files.createDirectories(files.resolve(Integer.toString(folder)));
            for (int file = 0; file < FILES; file++) {
                write(inside.resolve(Integer.toString(file)), SMALL, folder * FILES + file);
            }
        }
        write(files.resolve("sliced"), SLICED, -1);
        return files;
    }

    private static void write(Path file, int size, int number) throws IOException {
        byte[] bytes = new byte[size];
        ByteBuffer.wrap(bytes).putInt(number);
        Files.write(file, bytes);
    }
}
