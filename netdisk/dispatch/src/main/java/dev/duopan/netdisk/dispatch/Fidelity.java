package dev.duopan.netdisk.dispatch;

import java.util.Set;

/**
 * Which of the vendors' rules hold beyond what the protocols need.
 *
 * @param on the rules that hold
 */
public record Fidelity(Set<FidelitySwitch> on) {
    /** No rule holds: for people who host themselves. */
    public static final Fidelity RELAXED = new Fidelity(Set.of());

    /** Copies the set. */
    public Fidelity {
        on = Set.copyOf(on);
    }

    /** The given rules hold. */
    public static Fidelity of(FidelitySwitch... on) {
        return new Fidelity(Set.of(on));
    }

    /** Returns whether a rule holds. */
    public boolean has(FidelitySwitch rule) {
        return on.contains(rule);
    }
}
