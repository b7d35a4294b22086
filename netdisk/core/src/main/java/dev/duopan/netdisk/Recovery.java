package dev.duopan.netdisk;

import java.util.List;

/**
 * What came of a recovery from the trash.
 *
 * @param recovered the nodes that are live again, renamed where their name was taken
 * @param abnormalIds the nodes that stay in the trash because their folder is gone (docs/wire/123pan.md section 4.4)
 */
public record Recovery(List<FileNode> recovered, List<Long> abnormalIds) {
    /** Copies the lists. */
    public Recovery {
        recovered = List.copyOf(recovered);
        abnormalIds = List.copyOf(abnormalIds);
    }
}
