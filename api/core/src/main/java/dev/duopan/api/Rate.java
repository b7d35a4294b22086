package dev.duopan.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A published limit of an endpoint: so many calls in so many seconds.
 *
 * <p>Where nobody is known yet, an account's limit is that of the application which a {@link ApplicationRequest} names.
 */
@Documented
@Repeatable(Rates.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Rate {
    /** Whose limit this is. */
    Tier tier();

    /** Whose calls are counted together. */
    Subject per() default Subject.ACCOUNT;

    /** How many calls are allowed within {@link #seconds}. */
    int calls();

    /** The length of the window in seconds. */
    int seconds() default 1;

    /** Whose calls are counted together. */
    enum Subject {
        /** Those of one account. */
        ACCOUNT,
        /** Those from one address. */
        ADDRESS
    }
}
