package dev.duopan.api;

/**
 * A request record that is an endpoint: its components are the parameters, {@link Route} says where it lives.
 *
 * <p>Components without a place annotation travel where the route's {@link Body} says. A component is required unless it is
 * {@code @Nullable} or has a {@link Default}.
 *
 * @param <R> what a successful call answers; {@link Empty} if the service answers no data
 */
public interface Api<R> {}
