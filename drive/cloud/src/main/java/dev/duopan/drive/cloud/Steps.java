package dev.duopan.drive.cloud;

import java.util.ArrayDeque;
import java.util.Deque;

/** Several calls that belong together: when one fails, those before it are taken back, the last first. */
final class Steps {
    private final Deque<Runnable> undoing = new ArrayDeque<>();

    /**
     * Takes a step.
     *
     * @param undo takes it back, should a later step fail
     */
    void take(Runnable step, Runnable undo) {
        try {
            step.run();
        } catch (RuntimeException e) {
            takeBack(e);
            throw e;
        }
        undoing.push(undo);
    }

    private void takeBack(RuntimeException cause) {
        while (!undoing.isEmpty()) {
            try {
                undoing.pop().run();
            } catch (RuntimeException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
