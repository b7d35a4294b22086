package dev.duopan.netdisk.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * A call that is ready to be made.
 *
 * @param handler what answers
 * @param authenticator how callers of this provider are known
 * @param caller who calls; null if the route isn't authenticated
 * @param request the request record
 */
record Invocation(
        HandlerMethod handler,
        Authenticator authenticator,
        @Nullable Caller caller,
        RequestInfo info,
        Object request) {}
