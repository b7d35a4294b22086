/** Sending files in slices, and making folders (docs/wire/baidu-xpan.md sections 3.11 to 3.13 and 4). */
@NullMarked
package dev.duopan.api.baidu.upload;

import org.jspecify.annotations.NullMarked;
