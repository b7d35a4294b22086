/**
 * What a netdisk does with videos: it looks what they are and makes of them pieces that players can stream.
 *
 * <p>The work is done by ffmpeg and ffprobe, as processes of their own within hard limits. {@link
 * dev.duopan.netdisk.media.Toolbox} finds them.
 */
@NullMarked
package dev.duopan.netdisk.media;

import org.jspecify.annotations.NullMarked;
