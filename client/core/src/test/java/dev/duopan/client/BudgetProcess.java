package dev.duopan.client;

import dev.duopan.api.Endpoint;
import dev.duopan.api.Tier;
import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that makes calls within a shared budget and prints when, in milliseconds of the clock on the wall. */
final class BudgetProcess {
    private BudgetProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        RateLimits limits = RateLimits.of(Tier.PAID).sharedIn(Path.of(arguments[0]), e -> {
            throw new IllegalStateException(e);
        });
        StringBuilder times = new StringBuilder();
        for (int call = 0; call < Integer.parseInt(arguments[1]); call++) {
            limits.await(Endpoint.of(Shop.GetPrice.class), pause -> {});
            times.append(System.currentTimeMillis()).append('\n');
        }
        System.out.print(times);
    }
}
