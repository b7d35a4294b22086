package dev.duopan.netdisk;

/** A sort of devices (docs/wire/baidu-xpan.md section 7). */
public enum DeviceCategory {
    /** It speaks. */
    SPEAKER(1),
    /** It shows. */
    TV(2),
    /** It stores. */
    NAS(3);

    private final int number;

    DeviceCategory(int number) {
        this.number = number;
    }

    /** Returns the number in tables and on the wire. */
    public int number() {
        return number;
    }

    /**
     * Returns the category of a number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DeviceCategory of(int number) {
        for (DeviceCategory category : values()) {
            if (category.number == number) {
                return category;
            }
        }
        throw new IllegalArgumentException("no category of devices has the number " + number);
    }
}
