package dev.duopan.cli.drive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder as {@code duopan stat} describes it to programs: the members of its entry, and what was asked for beside.
 *
 * @param entry the members that every command tells
 * @param media what the service knows of a picture, a video or a sound; absent unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatView(@JsonUnwrapped EntryView entry, @Nullable MediaView media) {}
