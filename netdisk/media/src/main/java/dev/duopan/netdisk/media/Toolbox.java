package dev.duopan.netdisk.media;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programs that work on videos, looked for once, when they are first needed: in the configured directory if there is one,
 * else along the system's search path, else among what came with the library.
 */
public final class Toolbox {
    private static final Logger LOG = LoggerFactory.getLogger(Toolbox.class);

    private final MediaSettings settings;
    private @Nullable MediaTools found;
    private boolean looked;

    /** A toolbox that looks where the settings say. */
    public Toolbox(MediaSettings settings) {
        this.settings = settings;
    }

    /** Returns where it looks, and how the programs are used. */
    MediaSettings settings() {
        return settings;
    }

    /** Returns the programs, if there are any that can do the work. */
    public synchronized Optional<MediaTools> find() {
        if (!looked) {
            found = look().orElse(null);
            looked = true;
        }
        return Optional.ofNullable(found);
    }

    /**
     * Returns the programs.
     *
     * @throws DuopanException {@code UNSUPPORTED} if there are none
     */
    public MediaTools get() {
        return find().orElseThrow(() -> new DuopanException(
                ErrorKind.UNSUPPORTED, "Work on a video: this server has no ffmpeg; its operator can install one"));
    }

    /**
     * Makes sure that there are programs.
     *
     * @throws DuopanException {@code UNSUPPORTED} if there are none
     */
    void require() {
        get();
    }

    /** Looks for the programs and says in one line of the log what there is. */
    public void announce() {
        find().ifPresentOrElse(
                        tools -> LOG.info(
                                "videos are converted by {} of {} with {}",
                                tools.version(),
                                tools.ffmpeg().getParent(),
                                tools.encoder().wireName()),
                        () -> LOG.warn(
                                "videos can't be converted: no ffmpeg with ffprobe and an H.264 encoder was found;"
                                        + " install one, or name its directory in the configuration"));
    }

    private Optional<MediaTools> look() {
        Path configured = settings.tools();
        if (configured != null) {
            return new ToolProbe(settings).check(new SearchPath(List.of(configured)));
        }
        return new ToolProbe(settings).check(SearchPath.ofTheSystem()).or(() -> new ShippedTools(settings).find());
    }
}
