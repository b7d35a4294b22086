package dev.duopan.netdisk.media;

import dev.duopan.netdisk.TaskKind;
import java.time.Duration;
import java.util.List;

/** The kinds of work that are done on videos. What they are told is stored, so it stays readable for ever. */
final class VideoWork {
    /**
     * Looks what a file is.
     *
     * @param fileId the file
     * @param sha256 its content when that was ordered
     */
    record Look(long fileId, String sha256) {}

    /**
     * Converts a video.
     *
     * @param fileId the video
     * @param sha256 its content when that was ordered
     * @param resolution into what
     */
    record Convert(long fileId, String sha256, Resolution resolution) {}

    /**
     * Puts renditions into a zip.
     *
     * @param fileId the video that they were made of
     * @param name of the zip
     * @param renditions which
     */
    record Pack(long fileId, String name, List<Long> renditions) {
        Pack {
            renditions = List.copyOf(renditions);
        }
    }

    /**
     * Looks what a video is and has it converted to every usual size that fits.
     *
     * @param fileId the video
     * @param sha256 its content when that was ordered
     */
    record Prepare(long fileId, String sha256) {}

    static final TaskKind<Prepare> PREPARE =
            new TaskKind<>("video.prepare", Prepare.class, 2, 2, 3, Duration.ofSeconds(2));
    static final TaskKind<Look> LOOK = new TaskKind<>("video.look", Look.class, 2, 2, 3, Duration.ofSeconds(2));
    static final TaskKind<Convert> CONVERT =
            new TaskKind<>("video.convert", Convert.class, 1, 1, 3, Duration.ofSeconds(30));
    static final TaskKind<Pack> PACK = new TaskKind<>("video.pack", Pack.class, 2, 1, 3, Duration.ofSeconds(5));

    private VideoWork() {}
}
