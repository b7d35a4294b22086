package dev.duopan.api.pan123;

import dev.duopan.api.Dialect;
import dev.duopan.api.GoldenSamplesContract;
import java.util.Set;

class Pan123GoldenSamplesTest extends GoldenSamplesContract {
    @Override
    protected Dialect dialect() {
        return new Pan123Dialect();
    }

    /** What real clients send beside the documented names: a parameter without effect, and names in another case. */
    @Override
    protected Set<String> ignoredParameters() {
        return Set.of("trashed", "clientId", "parentFileId", "parentfileid", "containdir", "fileids", "toparentfileid");
    }
}
