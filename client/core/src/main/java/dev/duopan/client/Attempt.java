package dev.duopan.client;

import dev.duopan.api.WireRequest;

/**
 * One attempt to get a request answered.
 *
 * @param name what is attempted, for messages and logs: never secret
 * @param repeatable whether it may be made again when its answer was lost
 */
record Attempt(String name, boolean repeatable, WireRequest request, CallTimeouts timeouts) {
    Attempt with(WireRequest other) {
        return new Attempt(name, repeatable, other, timeouts);
    }
}
