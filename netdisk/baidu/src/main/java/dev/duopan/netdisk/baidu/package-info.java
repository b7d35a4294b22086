/**
 * The netdisk as Baidu Netdisk's open platform shows itself: one class per group of endpoints, the page on which people
 * consent, and signed links to the bytes.
 */
@NullMarked
package dev.duopan.netdisk.baidu;

import org.jspecify.annotations.NullMarked;
