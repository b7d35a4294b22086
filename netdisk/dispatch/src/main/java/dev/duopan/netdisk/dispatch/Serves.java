package dev.duopan.netdisk.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that answers an endpoint.
 *
 * <p>The method has one parameter that is a request record with {@link dev.duopan.api.Route}; its class is the endpoint. It
 * may have a {@link Caller} before that, and must if the route is authenticated, and a {@link RequestInfo}. It returns the
 * type that the record names in {@code Api<R>} and throws {@link dev.duopan.api.ApiException} or
 * {@link dev.duopan.api.DuopanException} to refuse.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Serves {}
