package dev.duopan.netdisk.dispatch;

/** The step that calls a handler. */
@FunctionalInterface
interface Invoker {
    /** Calls the handler. */
    Invoker DIRECT = invocation -> invocation.handler().invoke(invocation);

    Object invoke(Invocation invocation) throws Exception;
}
