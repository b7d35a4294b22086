package dev.duopan.netdisk;

import java.util.List;

/**
 * How far a {@link ChangeOrder} is.
 *
 * @param next the position of the next item
 * @param failed how many of those before it failed
 */
record ChangeState(int next, int failed) {
    static final ChangeState BEGIN = new ChangeState(0, 0);

    ChangeState after(List<ChangeOutcome> outcomes) {
        long failures = outcomes.stream().filter(ChangeOutcome::failed).count();
        return new ChangeState(next + outcomes.size(), failed + Math.toIntExact(failures));
    }
}
