/** 123pan and Baidu Netdisk as drives: paths, conflict rules and copies over the two clients. */
@NullMarked
package dev.duopan.drive.cloud;

import org.jspecify.annotations.NullMarked;
