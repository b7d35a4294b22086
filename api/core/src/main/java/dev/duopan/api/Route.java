package dev.duopan.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where an endpoint lives and how its request is written. Put on a record that implements {@link Api}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Route {
    /**
     * The host role that answers, such as {@code 123open} or {@code baidu.pcs}. The text before the first dot names the
     * provider; each role has a base URL of its own that callers can change.
     */
    String service();

    /** The name within the provider as {@code group.operation}, such as {@code file.move}. */
    String name();

    /** The methods under which the endpoint answers; clients use the first. */
    Verb[] verb();

    /** The path from the host's root, with a leading slash. */
    String path();

    /**
     * The parameters that tell endpoints of one path and verb apart, as {@code name=value}; none if the path is enough.
     * Clients send them in the query; servers look into query and form. Where several endpoints fit, the one with the most
     * parameters answers.
     */
    String[] when() default {};

    /** Parameters like {@link #when} that clients send where the {@link #body} says. */
    String[] whenInBody() default {};

    /** Where components travel that don't say it themselves. */
    Body body() default Body.NONE;

    /** Whether a call needs an access token. */
    boolean authenticated() default true;

    /**
     * Whether a call may be sent again when its answer was lost: it reads, or a repetition leaves the same state and the
     * same answer.
     */
    boolean repeatable() default false;

    /** The scope under which the provider's error table is read first; empty for the general one. */
    String errors() default "";

    /** Codes that are not failures here but a pending state; the result is decoded from what data came along. */
    String[] pending() default {};
}
