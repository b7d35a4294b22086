package dev.duopan.api.baidu.account;

import java.util.Arrays;

/** What an account pays for, with the limits that follow (docs/wire/baidu-xpan.md section 4.1). Sizes are in bytes. */
public enum Membership {
    /** Pays nothing. */
    NORMAL(0, 4, 4),
    /** Member. */
    MEMBER(1, 16, 10),
    /** Super member. */
    SUPER_MEMBER(2, 32, 20);

    /** The most slices that a file may have: 1024 are documented, 2048 were measured. */
    public static final int MOST_SLICES = 2048;
    /** The size that the first of several slices must reach. */
    public static final int SMALLEST_FIRST_SLICE = 4 << 20;

    private final int vipType;
    private final int sliceSize;
    private final long fileSize;

    Membership(int vipType, int sliceMebibytes, long fileGibibytes) {
        this.vipType = vipType;
        this.sliceSize = sliceMebibytes << 20;
        this.fileSize = fileGibibytes << 30;
    }

    /** Returns the membership of a {@code vip_type}; an unknown number counts as normal. */
    public static Membership of(int vipType) {
        return Arrays.stream(values())
                .filter(membership -> membership.vipType == vipType)
                .findFirst()
                .orElse(NORMAL);
    }

    /** Returns the number on the wire. */
    public int vipType() {
        return vipType;
    }

    /** Returns the largest slice; for normal accounts the only size but for the last slice. */
    public int largestSlice() {
        return sliceSize;
    }

    /** Returns the largest file. */
    public long largestFile() {
        return fileSize;
    }
}
