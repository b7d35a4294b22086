package dev.duopan.netdisk.media;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programs inside {@code org.bytedeco:ffmpeg}, if that is on the class path for this system. They need libraries of the
 * jar, and on Linux a few of desktop systems that only matter for recording; those get an empty stand-in where they are missing
 * (docs/decisions has the reasons).
 */
final class ShippedTools {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedTools.class);
    private static final String STAND_INS = "stand-ins";
    private static final Pattern MISSING = Pattern.compile(
            "error while loading shared libraries: (lib(?:pulse|asound|xcb[a-z-]*|drm|va[a-z0-9-]*)\\.so\\.\\d+):");
    private static final int MOST_MISSING = 16;

    private final MediaSettings settings;

    ShippedTools(MediaSettings settings) {
        this.settings = settings;
    }

    Optional<MediaTools> find() {
        String folder = "org/bytedeco/ffmpeg/" + platform() + "/";
        URL program = ShippedTools.class.getClassLoader().getResource(folder + SearchPath.fileName("ffmpeg"));
        if (program == null) {
            return Optional.empty();
        }
        try {
            return use(unpack(program, folder));
        } catch (IOException e) {
            LOG.warn("the ffmpeg that came with the library can't be unpacked to {}", settings.unpacked(), e);
            return Optional.empty();
        }
    }

    /** As the jar names this system. */
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String family = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macosx" : "linux";
        String processor = System.getProperty("os.arch", "");
        return family + (processor.equals("aarch64") ? "-arm64" : "-x86_64");
    }

    private Path unpack(URL program, String folder) throws IOException {
        if (!(program.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("%s isn't in a jar".formatted(program));
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            Path name = Path.of(jar.getName()).getFileName();
            Path target = settings.unpacked().resolve(name.toString().replaceFirst("\\.jar$", ""));
            return Files.isDirectory(target) ? target : new Unpacking(jar, folder).into(target);
        }
    }

    private Optional<MediaTools> use(Path directory) throws IOException {
        Path ffmpeg = directory.resolve(SearchPath.fileName("ffmpeg"));
        Path ffprobe = directory.resolve(SearchPath.fileName("ffprobe"));
        Map<String, String> environment = environment(directory);
        ToolProbe probe = new ToolProbe(settings);
        for (int missing = 0; missing < MOST_MISSING && standIn(directory, probe, environment); missing++) {
            LOG.debug("one more library of desktop systems isn't here");
        }
        return probe.check(ffmpeg, ffprobe, environment);
    }

    private static Map<String, String> environment(Path directory) {
        Map<String, String> environment = new HashMap<>();
        if (platform().startsWith("linux")) {
            environment.put("LD_LIBRARY_PATH", directory + ":" + directory.resolve(STAND_INS));
        }
        return environment;
    }

    /** Puts something in the place of the first library that is missing; returns whether one was. */
    private static boolean standIn(Path directory, ToolProbe probe, Map<String, String> environment)
            throws IOException {
        String complaint = probe.ask(directory.resolve(SearchPath.fileName("ffmpeg")), environment, "-version")
                .result()
                .complaints();
        Matcher missing = MISSING.matcher(complaint);
        if (!missing.find()) {
            return false;
        }
        Path standIn = directory.resolve(STAND_INS).resolve(missing.group(1));
        Files.createDirectories(directory.resolve(STAND_INS));
        Optional<Path> spare = spare(directory);
        if (spare.isEmpty() || Files.exists(standIn)) {
            return false;
        }
        Files.copy(spare.get(), standIn);
        return true;
    }

    /** A library without named versions, which the loader accepts under any name because nothing of it is called. */
    private static Optional<Path> spare(Path directory) {
        return List.of("libva-drm.so.2", "libdrm.so.2").stream()
                .map(directory::resolve)
                .filter(Files::exists)
                .findFirst();
    }
}
