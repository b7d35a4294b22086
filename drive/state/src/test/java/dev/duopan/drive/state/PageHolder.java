package dev.duopan.drive.state;

import dev.duopan.drive.transfer.ByteRanges;
import dev.duopan.drive.transfer.FileProgress;
import dev.duopan.drive.transfer.TransferJournal;
import dev.duopan.drive.transfer.TransferKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that writes a page and keeps it open until somebody ends it. */
final class PageHolder {
    static final TransferKey KEY = new TransferKey("file:/home/ann/film.mkv", "cloud:/film.mkv");
    static final FileProgress PROGRESS = new FileProgress("7 bytes", "token", "stage", ByteRanges.parse("0-5"), 1);

    private PageHolder() {}

    /** Writes in the state of the folder given as argument. */
    public static void main(String[] arguments) throws IOException {
        try (StateFile state = StateFile.in(Path.of(arguments[0]));
                TransferJournal.Page page = state.journal().open(KEY)) {
            page.write(PROGRESS);
            System.out.println("written");
            int unused = System.in.read();
        }
    }

    static Process start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PageHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); !"written".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the process ended without a word");
            }
        }
        return process;
    }
}
