package dev.duopan.drive.names;

import dev.duopan.drive.NameRules;

/** Rules as strict as those of any provider. */
final class StrictNames {
    static final NameRules RULES = new NameRules(
            255,
            1_000,
            NameRules.LengthUnit.UTF16_UNITS,
            new NameRules.Forbidden("\"\\/:*?|><", ". \t\r\n", ". \t\r\n", true, true),
            true);

    private StrictNames() {}
}
