package dev.duopan.cli.reference;

import dev.duopan.api.Endpoint;
import dev.duopan.api.RequestParameter;
import dev.duopan.client.Call;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The methods of a client that make one call each, found by what they take. */
final class FacadeMethods {
    private record Found(String path, Method method) {
        private boolean calls(Endpoint<?> endpoint) {
            return switch (method.getParameterCount()) {
                case 0 -> endpoint.parameters().stream().noneMatch(RequestParameter::required) && answers(endpoint);
                case 1 -> method.getParameterTypes()[0] == endpoint.type();
                default -> false;
            };
        }

        private boolean answers(Endpoint<?> endpoint) {
            return method.getGenericReturnType() instanceof ParameterizedType call
                    && call.getActualTypeArguments()[0].equals(endpoint.resultType());
        }

        private String text() {
            List<String> parameters = Arrays.stream(method.getParameterTypes())
                    .map(Class::getSimpleName)
                    .toList();
            return "%s.%s(%s)".formatted(path, method.getName(), String.join(", ", parameters));
        }
    }

    private final List<Found> methods = new ArrayList<>();

    /** Looks through a client and the groups that it hands out. */
    FacadeMethods(Class<?> facade) {
        publicMethods(facade)
                .filter(group ->
                        facade.getPackage().equals(group.getReturnType().getPackage()))
                .filter(group -> group.getParameterCount() == 0)
                .forEach(group -> publicMethods(group.getReturnType())
                        .filter(method -> Call.class.isAssignableFrom(method.getReturnType()))
                        .forEach(method ->
                                methods.add(new Found(facade.getSimpleName() + "." + group.getName() + "()", method))));
        methods.sort(Comparator.comparing(Found::text));
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    /** Returns the methods that call an endpoint, such as {@code Pan123Open.files().move(MoveFiles)}. */
    List<String> of(Endpoint<?> endpoint) {
        return methods.stream()
                .filter(method -> method.calls(endpoint))
                .map(Found::text)
                .toList();
    }
}
