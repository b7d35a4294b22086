package dev.duopan.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A published limit of an endpoint, per account: so many calls in so many seconds. */
@Documented
@Repeatable(Rates.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Rate {
    /** Whose limit this is. */
    Tier tier();

    /** How many calls are allowed within {@link #seconds}. */
    int calls();

    /** The length of the window in seconds. */
    int seconds() default 1;
}
