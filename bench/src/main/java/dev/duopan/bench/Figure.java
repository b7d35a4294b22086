package dev.duopan.bench;

/**
 * One measurement.
 *
 * @param provider whose protocol, empty for none
 * @param name what was done
 * @param amount how much of it
 * @param unit what the amount counts: {@code B}, {@code files}, {@code entries} or {@code s}
 * @param yardstick what it is held against
 * @param usage what it took
 */
record Figure(String provider, String name, double amount, String unit, Yardstick yardstick, Usage usage) {
    private static final double GIBI = 1L << 30;

    /**
     * A limit and an aim.
     *
     * @param limit the name of the limit, empty for none
     * @param most what the limit allows in units a second, 0 for none
     * @param aim what is wanted: a part of the limit if there is one, else units a second, or seconds at most; 0 for nothing
     */
    record Yardstick(String limit, double most, double aim) {
        static final Yardstick NONE = new Yardstick("", 0, 0);
    }

    /** Returns units a second; seconds themselves for what is to be done at once. */
    double rate() {
        return unit.equals("s") ? usage.seconds() : amount / usage.seconds();
    }

    /** Returns the part of the limit, 0 if there is none. */
    double ratio() {
        return yardstick.most() == 0 ? 0 : rate() / yardstick.most();
    }

    boolean missed() {
        if (yardstick.aim() == 0) {
            return false;
        }
        boolean relative = unit.equals("B");
        return unit.equals("s") ? rate() > yardstick.aim() : (relative ? ratio() : rate()) < yardstick.aim();
    }

    /** Returns processor seconds per GiB, or milliseconds per file or entry. */
    double cost(double processor) {
        return switch (unit) {
            case "B" -> processor / (amount / GIBI);
            case "s" -> processor;
            default -> processor * 1e3 / amount;
        };
    }
}
