package dev.duopan.api.pan123;

import dev.duopan.api.Dialect;
import dev.duopan.api.GoldenSamplesContract;
import java.util.Set;

class Pan123GoldenSamplesTest extends GoldenSamplesContract {
    @Override
    protected Dialect dialect() {
        return new Pan123Dialect();
    }

    /** A parameter that real clients send and that has no effect. */
    @Override
    protected Set<String> ignoredParameters() {
        return Set.of("trashed");
    }
}
