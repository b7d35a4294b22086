/**
 * The speaker of Baidu Netdisk. {@link dev.duopan.client.baidu.BaiduPan} is the way in.
 *
 * <p>Each group of endpoints has a small class with one line per endpoint; what takes several calls, such as an upload, stands
 * beside them.
 */
@NullMarked
package dev.duopan.client.baidu;

import org.jspecify.annotations.NullMarked;
