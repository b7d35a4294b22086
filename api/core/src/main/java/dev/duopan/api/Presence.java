package dev.duopan.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a boolean is true by being there: clients send the given text or nothing, servers take every text but {@code 0}
 * and {@code false} for true, the empty one included.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Presence {
    /** What clients send. */
    String value();
}
