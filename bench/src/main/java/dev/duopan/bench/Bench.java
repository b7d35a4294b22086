package dev.duopan.bench;

import dev.duopan.bench.Figure.Yardstick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/** Measures everything once and prints it. */
final class Bench {
    private static final int STARTS = 7;

    private final Options options;
    private final List<Figure> figures = new ArrayList<>();

    private Bench(Options options) {
        this.options = options;
    }

    /** Runs the benchmarks that the arguments choose. */
    public static void main(String[] arguments)
            throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        Options options = Options.of(arguments);
        Folders.delete(options.folder());
        Files.createDirectories(options.folder());
        try {
            Report report = new Bench(options).run();
            System.out.print(options.json() ? report.json() : report.table());
        } finally {
            Folders.delete(options.folder());
        }
    }

    private Report run() throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        double load = Machine.load();
        Path large = Folders.large(options.folder().resolve("large"), options.largeMebibytes());
        say("measuring the limits of the machine");
        Limits limits = new LimitsMeasuring(options.folder()).measure(large);
        say("preparing a netdisk with %d entries".formatted(options.entries()));
        Path data = options.folder().resolve("netdisk");
        Map<String, String> tokens = Seed.in(data, options.entries());
        try (ServerProcess server = ServerProcess.start(options, data)) {
            Command command = new Command(options, server);
            for (String provider : options.providers()) {
                command.login(provider, Objects.requireNonNull(tokens.get(provider), "an unknown provider"));
            }
            startUp(command);
            for (String provider : options.providers()) {
                new Measuring(provider, command, limits).run();
            }
        }
        return new Report(limits, load, List.copyOf(figures));
    }

    private void say(String what) {
        System.err.println("bench: " + what);
    }

    private void startUp(Command command) throws IOException, InterruptedException {
        if (!options.only().contains("start-up")) {
            return;
        }
        Path folder = Files.createDirectories(options.folder().resolve("empty"));
        say("starting the command");
        start(command, "", folder.toString());
        for (String provider : options.providers()) {
            Usage unused = command.call("mkdir", provider + ":/empty");
            start(command, provider, provider + ":/empty");
        }
    }

    /** The middle of several starts. */
    private void start(Command command, String provider, String address) throws IOException, InterruptedException {
        List<Usage> starts = new ArrayList<>();
        for (int time = 0; time < STARTS; time++) {
            starts.add(command.call("ls", address));
        }
        starts.sort(Comparator.comparingDouble(Usage::seconds));
        figures.add(new Figure(provider, "duopan ls", 1, "s", new Yardstick("", 0, 0.4), starts.get(STARTS / 2)));
    }

    /** What is measured for each provider. */
    private final class Measuring {
        private final String provider;
        private final Command command;
        private final Limits limits;

        Measuring(String provider, Command command, Limits limits) {
            this.provider = provider;
            this.command = command;
            this.limits = limits;
        }

        void run() throws IOException, InterruptedException {
            if (options.only().contains("listing")) {
                say(provider + ": listing");
                add(
                        "list",
                        options.entries(),
                        "entries",
                        new Yardstick("", 0, 50_000),
                        command.call("ls", remote(Seed.MANY)));
            }
            if (options.only().contains("large")) {
                say(provider + ": one large file");
                large();
            }
            if (options.only().contains("small")) {
                say(provider + ": many small files");
                small();
            }
        }

        private String remote(String path) {
            return provider + ":" + path;
        }

        private void large() throws IOException, InterruptedException {
            Path own = Folders.large(options.folder().resolve("large-" + provider), options.largeMebibytes());
            double size = Files.size(own);
            add("upload, large", size, "B", new Yardstick("MD5", limits.md5(), 0.35), copy(own, remote("/large")));
            Path back = options.folder().resolve("back-" + provider);
            Yardstick loopback = new Yardstick("loopback", limits.loopback(), 0.7);
            Usage down = command.call(copying(remote("/large/" + own.getFileName()), back.toString()));
            add("download, large", size, "B", loopback, down);
            if (Files.mismatch(own, back.resolve(own.getFileName().toString())) >= 0) {
                throw new IOException("what came back from " + provider + " isn't what was sent");
            }
            Folders.delete(back);
            Files.delete(own);
        }

        private void small() throws IOException, InterruptedException {
            Path files = Folders.small(options.folder().resolve("small-" + provider), options.files());
            Yardstick synced = new Yardstick("fsync", limits.fsyncTogether(), 1_500);
            add("upload, small", options.files(), "files", synced, copy(files, remote("/small")));
            add("upload again", options.files(), "files", Yardstick.NONE, copy(files, remote("/small")));
            Path back = options.folder().resolve("small-back-" + provider);
            add(
                    "download, small",
                    options.files(),
                    "files",
                    synced,
                    command.call(copying(remote("/small"), back.toString())));
            Folders.delete(back);
        }

        private Usage copy(Path from, String to) throws IOException, InterruptedException {
            return command.call(copying(from.toString(), to));
        }

        private String[] copying(String from, String to) {
            return options.transfers() == 0
                    ? new String[] {"copy", from, to}
                    : new String[] {"copy", "--transfers", Integer.toString(options.transfers()), from, to};
        }

        private void add(String name, double amount, String unit, Yardstick yardstick, Usage usage) {
            figures.add(new Figure(provider, name, amount, unit, yardstick, usage));
        }
    }
}
