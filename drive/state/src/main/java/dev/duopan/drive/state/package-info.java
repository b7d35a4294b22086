/** What survives the processes of a user: a journal of files on their way, and digests of files that didn't change. */
@NullMarked
package dev.duopan.drive.state;

import org.jspecify.annotations.NullMarked;
