package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.office.OfficeManager;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.office.LocalOfficeManager;
import org.jodconverter.local.office.LocalOfficeUtils;
import org.jspecify.annotations.Nullable;

/**
 * Makes PDFs of documents with a LibreOffice of its own, which is started with the first document and stays. It has next to no
 * environment, limits of the system where there are some, a profile of its own, and takes orders on the loopback address only.
 */
final class OfficeConverter implements AutoCloseable {
    private static final Duration QUEUE = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofMinutes(1);
    private static final long MEMORY = 4L << 30;
    private static final long LARGEST = 1L << 30;
    private static final int DOCUMENTS_PER_PROCESS = 50;

    private final PreviewSettings.Office settings;
    private final Path directory;
    private @Nullable OfficeManager running;
    private boolean closed;

    OfficeConverter(PreviewSettings.Office settings, Path directory) {
        this.settings = settings;
        this.directory = directory.toAbsolutePath();
    }

    /** Returns where LibreOffice is installed. */
    Optional<Path> find() {
        if (!settings.wanted()) {
            return Optional.empty();
        }
        Path configured = settings.home();
        File home = configured == null ? LocalOfficeUtils.getDefaultOfficeHome() : configured.toFile();
        return Optional.ofNullable(home).map(File::toPath).filter(OfficeConverter::isComplete);
    }

    private static boolean isComplete(Path home) {
        try {
            LocalOfficeUtils.validateOfficeHome(home.toFile());
            return true;
        } catch (IllegalStateException incomplete) {
            return false;
        }
    }

    /**
     * Makes a PDF.
     *
     * @param document whose name ends as its format demands
     * @throws DuopanException {@code UNSUPPORTED} if there is no LibreOffice, {@code INVALID} if it can't make one of that,
     *     {@code BUSY} if it is occupied or takes too long
     */
    void convert(Path document, Path pdf) {
        OfficeManager manager = manager();
        try {
            LocalConverter.builder()
                    .officeManager(manager)
                    .loadProperty("MacroExecutionMode", (short) 0)
                    .build()
                    .convert(document.toFile())
                    .to(pdf.toFile())
                    .as(DefaultDocumentFormatRegistry.PDF)
                    .execute();
        } catch (OfficeException e) {
            throw failure(e);
        }
    }

    private static DuopanException failure(OfficeException failure) {
        boolean late = failure.getCause() instanceof java.util.concurrent.TimeoutException
                || String.valueOf(failure.getMessage()).contains("queue");
        return late
                ? new DuopanException(ErrorKind.BUSY, "Show a document: it takes too long; try again later", failure)
                : new DuopanException(
                        ErrorKind.INVALID, "Show a document: LibreOffice can't make a PDF of it", failure);
    }

    private synchronized OfficeManager manager() {
        if (closed) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "Show a document: the server is being stopped");
        }
        OfficeManager manager = running;
        if (manager == null) {
            Path home = find().orElseThrow(() -> new DuopanException(
                    ErrorKind.UNSUPPORTED,
                    "Show a document: this server has no LibreOffice; its operator can install one"));
            manager = start(home);
            running = manager;
        }
        return manager;
    }

    private OfficeManager start(Path home) {
        try {
            killStrays();
            Files.createDirectories(directory);
            OfficeManager manager = LocalOfficeManager.builder()
                    .officeHome(home.toFile())
                    .portNumbers(freePort())
                    .workingDir(directory.toFile())
                    .templateProfileDir(
                            OfficeProfile.in(directory.resolve("profile")).toFile())
                    .runAsArgs(confinement())
                    .processTimeout(START.toMillis())
                    .taskQueueTimeout(QUEUE.toMillis())
                    .taskExecutionTimeout(settings.patience().toMillis())
                    .maxTasksPerProcess(DOCUMENTS_PER_PROCESS)
                    .startFailFast(true)
                    .build();
            manager.start();
            return manager;
        } catch (OfficeException | IOException e) {
            throw new DuopanException(
                    ErrorKind.UNSUPPORTED, "Show a document: LibreOffice doesn't start; see whether it can by hand", e);
        }
    }

    /** What an earlier server left that was killed: who uses our profile. */
    private void killStrays() {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private String[] confinement() {
        List<String> command = new ArrayList<>();
        SearchPath path = SearchPath.ofTheSystem();
        path.find("env")
                .ifPresent(env -> command.addAll(List.of(
                        env.toString(),
                        "-i",
                        "PATH=" + System.getenv().getOrDefault("PATH", ""),
                        "HOME=" + directory,
                        "LC_ALL=C.UTF-8")));
        ToolLimits limits = new ToolLimits(ToolLimits.USUAL.wall(), ToolLimits.USUAL.quiet(), LARGEST, MEMORY, 1);
        command.addAll(new Confinement(path).around(List.of(), limits));
        return command.toArray(String[]::new);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends LibreOffice, also in the middle of a document. */
    @Override
    public synchronized void close() {
        closed = true;
        OfficeManager manager = running;
        running = null;
        if (manager != null) {
            try {
                manager.stop();
            } catch (OfficeException alreadyGone) {
                killStrays();
            }
        }
    }
}
