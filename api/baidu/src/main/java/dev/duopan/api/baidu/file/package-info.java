/** Listing, describing and changing files and folders (docs/wire/baidu-xpan.md sections 3.3 to 3.10 and 6). */
@NullMarked
package dev.duopan.api.baidu.file;

import org.jspecify.annotations.NullMarked;
