/** What of a tree is meant: rules for paths, and bounds of size and age, in the notation that rclone made usual. */
@NullMarked
package dev.duopan.drive.filter;

import org.jspecify.annotations.NullMarked;
