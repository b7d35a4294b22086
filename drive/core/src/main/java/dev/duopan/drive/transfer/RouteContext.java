package dev.duopan.drive.transfer;

import dev.duopan.drive.Drive;

/**
 * What all files of a plan have in common.
 *
 * @param source where they come from
 * @param target where they go
 * @param options how
 */
record RouteContext(Drive source, Drive target, CopyOptions options) {}
