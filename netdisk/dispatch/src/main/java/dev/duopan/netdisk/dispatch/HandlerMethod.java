package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Api;
import dev.duopan.api.Empty;
import dev.duopan.api.Endpoint;
import dev.duopan.api.Route;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link Serves} method bound to its object. */
final class HandlerMethod {
    private final Method method;
    private final Endpoint<?> endpoint;
    private final MethodHandle handle;

    private HandlerMethod(Object group, Method method) {
        this.method = method;
        this.endpoint = endpoint(method);
        checkCaller();
        checkResult();
        this.handle = bind(group, method);
    }

    /**
     * Finds the handlers of a group.
     *
     * @throws IllegalArgumentException if a method marked with {@link Serves} hasn't the right form
     */
    static List<HandlerMethod> of(Object group) {
        return Stream.<Class<?>>iterate(group.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Serves.class))
                .map(method -> new HandlerMethod(group, method))
                .toList();
    }

    @SuppressWarnings("unchecked") // the filter leaves request records only
    private static Endpoint<?> endpoint(Method method) {
        List<Class<?>> requests = Arrays.stream(method.getParameterTypes())
                .filter(type -> type.isAnnotationPresent(Route.class))
                .toList();
        boolean understood = Arrays.stream(method.getParameterTypes())
                .allMatch(type -> requests.contains(type) || type == Caller.class || type == RequestInfo.class);
        if (requests.size() != 1 || !understood) {
            throw new IllegalArgumentException(
                    "%s must take one request record, and beside it a Caller and a RequestInfo at most"
                            .formatted(method));
        }
        return Endpoint.of((Class<? extends Api<?>>) requests.getFirst());
    }

    private void checkCaller() {
        boolean wantsCaller = Arrays.asList(method.getParameterTypes()).contains(Caller.class);
        if (wantsCaller != endpoint.route().authenticated()) {
            throw new IllegalArgumentException("%s must %stake a Caller".formatted(method, wantsCaller ? "not " : ""));
        }
    }

    private void checkResult() {
        Type returned = method.getGenericReturnType();
        Type expected = endpoint.resultType();
        boolean nothing = expected == Empty.class && returned == void.class;
        boolean narrower = expected instanceof Class<?> wide
                && returned instanceof Class<?> narrow
                && wide.isAssignableFrom(narrow);
        if (!nothing && !narrower && !expected.equals(returned)) {
            throw new IllegalArgumentException("%s must return %s".formatted(method, expected.getTypeName()));
        }
    }

    private static MethodHandle bind(Object group, Method method) {
        try {
            method.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(method)
                    .bindTo(group)
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("%s can't be called".formatted(method), e);
        }
    }

    Endpoint<?> endpoint() {
        return endpoint;
    }

    /** Calls the method; what it throws is thrown, with errors of its code as {@link IllegalStateException}. */
    Object invoke(Invocation invocation) throws Exception {
        try {
            Object result = handle.invokeExact(arguments(invocation));
            return result == null ? Empty.EMPTY : result;
        } catch (Exception | OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("%s failed".formatted(method), e);
        }
    }

    private @Nullable Object[] arguments(Invocation invocation) {
        Class<?>[] types = method.getParameterTypes();
        @Nullable Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = types[i] == Caller.class
                    ? invocation.caller()
                    : types[i] == RequestInfo.class ? invocation.info() : invocation.request();
        }
        return arguments;
    }

    @Override
    public String toString() {
        return method.toString();
    }
}
