/**
 * The speaker of 123pan. {@link dev.duopan.client.pan123.Pan123Open} is the way in.
 *
 * <p>Each group of endpoints has a small class with one line per endpoint; what takes several calls, such as an upload, stands
 * beside them.
 */
@NullMarked
package dev.duopan.client.pan123;

import org.jspecify.annotations.NullMarked;
