package dev.duopan.client;

import dev.duopan.api.WireResponse;
import java.io.IOException;

/** Says what an answer means. Whoever keeps nothing of the answer closes it. */
@FunctionalInterface
interface Judge<T> {
    Answer<T> judge(WireResponse response) throws IOException;
}
