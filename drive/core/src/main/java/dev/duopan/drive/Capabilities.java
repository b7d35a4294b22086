package dev.duopan.drive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a drive can do beside {@link Drive}, each by the interface of the capability, and why it can't do the rest.
 *
 * <p>Immutable; begin with {@link #NONE}. A drive makes one of these and answers {@link Drive#capability} and
 * {@link Drive#reasonAgainst} from it.
 */
public final class Capabilities {
    /** Nothing is offered, and no reason known. */
    public static final Capabilities NONE = new Capabilities(Map.of(), Map.of());

    private static final String NO_SERVICE = "there is no service behind this drive that could do it";

    /** What drives of this computer begin with: why they lack what takes a service. */
    static final Capabilities WITHOUT_SERVICE = NONE.without(Shares.class, NO_SERVICE)
            .without(OfflineDownloads.class, NO_SERVICE)
            .without(DirectLinks.class, NO_SERVICE)
            .without(LastingLinks.class, NO_SERVICE)
            .without(Media.class, NO_SERVICE)
            .without(VideoStreams.class, NO_SERVICE);

    private final Map<Class<?>, Object> offered;
    private final Map<Class<?>, String> reasons;

    private Capabilities(Map<Class<?>, Object> offered, Map<Class<?>, String> reasons) {
        this.offered = offered;
        this.reasons = reasons;
    }

    /** Returns the same and one more. */
    public <C> Capabilities with(Class<C> type, C capability) {
        return new Capabilities(plus(offered, type, capability), reasons);
    }

    /**
     * Returns the same, and why a capability is absent.
     *
     * @param reason a sentence that says what is missing and what to do instead, like "its API lists no trash; open its web
     *     page"; it begins small and ends without a full stop
     */
    public Capabilities without(Class<?> type, String reason) {
        return new Capabilities(offered, plus(reasons, type, reason));
    }

    private static <V> Map<Class<?>, V> plus(Map<Class<?>, V> known, Class<?> type, V value) {
        Map<Class<?>, V> more = new LinkedHashMap<>(known);
        more.put(type, value);
        return Map.copyOf(more);
    }

    /** Returns a capability, if it is offered. */
    public <C> Optional<C> find(Class<C> type) {
        return Optional.ofNullable(offered.get(type)).map(type::cast);
    }

    /** Returns why a capability is absent; empty if it is offered, or if nobody gave a reason. */
    public Optional<String> reasonAgainst(Class<?> type) {
        return offered.containsKey(type) ? Optional.empty() : Optional.ofNullable(reasons.get(type));
    }
}
