package dev.duopan.cli.drive;

import java.util.Locale;

/** Constants as programs see them: {@code slice-digests} for {@code SLICE_DIGESTS}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
