/** Who the account is and how much room it has (docs/wire/baidu-xpan.md sections 3.1 and 3.2). */
@NullMarked
package dev.duopan.api.baidu.account;

import org.jspecify.annotations.NullMarked;
