package dev.duopan.drive.cloud;

import dev.duopan.drive.NameRules;

/** What files may be called on the services. */
public final class CloudNames {
    private static final String NINE = "\"\\/:*?|><";

    /** What both services take: the rule of a netdisk of one's own, and of 123pan (docs/wire/123pan.md section 6). */
    public static final NameRules COMMON = new NameRules(
            255, 8_192, NameRules.LengthUnit.UTF16_UNITS, new NameRules.Forbidden(NINE, "", "", true, true), true);

    /**
     * What the vendor of Baidu Netdisk takes: no name begins or ends with a dot or white space, and a path has at most 1000
     * characters (docs/wire/baidu-xpan.md section 4.2).
     */
    public static final NameRules BAIDU_VENDOR = new NameRules(
            255,
            1_000,
            NameRules.LengthUnit.UTF16_UNITS,
            new NameRules.Forbidden(NINE, ". \t\r\n", ". \t\r\n", true, true),
            true);

    private CloudNames() {}
}
