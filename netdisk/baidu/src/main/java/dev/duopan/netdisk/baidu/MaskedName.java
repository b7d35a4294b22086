package dev.duopan.netdisk.baidu;

/** Names of accounts as strangers may see them, like {@code 北极***g狼} (docs/wire/baidu-xpan.md section 7). */
final class MaskedName {
    private static final String MASK = "***";
    private static final int SHOWN = 2;

    private MaskedName() {}

    /** Returns the two characters at either end; of a name with fewer than six only the first. */
    static String of(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length < 3 * SHOWN) {
            return new String(characters, 0, Math.min(1, characters.length)) + MASK;
        }
        return new String(characters, 0, SHOWN) + MASK + new String(characters, characters.length - SHOWN, SHOWN);
    }
}
