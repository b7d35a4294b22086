/** Hardware and whose it is (docs/wire/baidu-xpan.md section 7). */
@NullMarked
package dev.duopan.api.baidu.device;

import org.jspecify.annotations.NullMarked;
