/** How an application gets tokens in the name of an account (docs/wire/baidu-xpan.md section 2). */
@NullMarked
package dev.duopan.api.baidu.oauth;

import org.jspecify.annotations.NullMarked;
