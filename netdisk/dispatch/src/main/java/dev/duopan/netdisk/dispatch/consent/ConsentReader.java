package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.Parameters;

/** Reads what an application asks for, in one provider's words. */
@FunctionalInterface
public interface ConsentReader {
    /**
     * Reads and checks a request, or what the form carried of it.
     *
     * @throws dev.duopan.api.DuopanException in the provider's words if something is missing, unknown or not registered
     */
    ConsentQuestion read(Parameters parameters);
}
