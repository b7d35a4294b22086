package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.client.Bandwidth;
import dev.duopan.client.HttpOptions;
import dev.duopan.client.HttpTransport;
import dev.duopan.client.ThrottledTransport;
import dev.duopan.client.Transport;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.LocalDrive;
import dev.duopan.drive.state.StateFile;
import dev.duopan.drive.transfer.CopyOptions;
import dev.duopan.drive.transfer.FileProgress;
import dev.duopan.drive.transfer.Location;
import dev.duopan.drive.transfer.TransferJournal;
import dev.duopan.drive.transfer.Transfers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that copies one file, says so each time when it has remembered how far it is, and in the end how many bytes it
 * sent and received. Its arguments are the address of the netdisk, the folder of the state, the bytes per second, and where the
 * file comes from and goes: {@code LOCAL=folder} or a service and a token.
 */
final class CopyProcess {
    static final DrivePath FILE = DrivePath.of("/film.mkv");

    private CopyProcess() {}

    /** Copies. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        Bandwidth bandwidth = Bandwidth.of(Long.parseLong(arguments[2]));
        try (WireBytes wire = new WireBytes(new ThrottledTransport(new HttpTransport(HttpOptions.DEFAULT), bandwidth));
                StateFile state = StateFile.in(folder)) {
            URI netdisk = URI.create(arguments[0]);
            CopyOptions options = CopyOptions.on(ConflictPolicy.OVERWRITE)
                    .withSpoolFolder(folder)
                    .withJournal(key -> new ToldPage(state.journal().open(key)));
            Location from = location(arguments[3], netdisk, wire);
            Transfers.copy(from, location(arguments[4], netdisk, wire), options).await();
            System.out.println("moved " + wire.sent() + " " + wire.received());
        }
    }

    private static Location location(String text, URI netdisk, Transport transport) {
        String[] parts = text.split("=", 2);
        return parts[0].equals("LOCAL")
                ? new Location(LocalDrive.at(Path.of(parts[1])), FILE, "LOCAL")
                : new Location(Service.valueOf(parts[0]).open(netdisk, Secret.of(parts[1]), transport), FILE, parts[0]);
    }

    private record ToldPage(TransferJournal.Page page) implements TransferJournal.Page {
        @Override
        public FileProgress found() {
            return page.found();
        }

        @Override
        public void write(FileProgress progress) {
            page.write(progress);
            System.out.println("noted");
        }

        @Override
        public void erase() {
            page.erase();
        }

        @Override
        public void close() {
            page.close();
        }
    }

    /** Starts the process with these arguments. */
    static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CopyProcess.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Returns the lines that a process prints. */
    static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
