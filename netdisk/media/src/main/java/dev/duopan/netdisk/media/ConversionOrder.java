package dev.duopan.netdisk.media;

import java.nio.file.Path;

/**
 * A video that is to be converted.
 *
 * @param source the file
 * @param facts what it is
 * @param resolution into what
 * @param target an empty directory for the result
 */
record ConversionOrder(Path source, VideoFacts facts, Resolution resolution, Path target) {}
