package dev.duopan.client;

import dev.duopan.api.Endpoint;
import java.net.URI;
import java.time.Duration;

/** Tells of the waits of one call. */
record WaitTeller(String provider, String call, WaitListener listener, Pace pace) {
    private static final Duration NOTABLE = Duration.ofSeconds(1);

    static WaitTeller of(Endpoint<?> endpoint, WaitListener listener, Pace pace) {
        String path = endpoint.route().path();
        String call = endpoint.discriminator().map(tag -> path + "?" + tag).orElse(path);
        return new WaitTeller(endpoint.provider(), call, listener, pace);
    }

    /** What lies at a signed address is nobody's business, its path may be a secret. */
    static WaitTeller of(URI address, WaitListener listener, Pace pace) {
        return new WaitTeller(address.getRawAuthority(), "/", listener, pace);
    }

    void refused(Wait.Reason reason, Duration pause) {
        listener.waiting(new Wait(provider, call, reason, pace.now().plus(pause)));
    }

    void paced(Duration pause) {
        if (pause.compareTo(NOTABLE) >= 0) {
            refused(Wait.Reason.BUDGET, pause);
        }
    }
}
