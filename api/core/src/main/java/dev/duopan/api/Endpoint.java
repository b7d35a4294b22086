package dev.duopan.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an endpoint from its request record: route, parameters, limits and the type of its result.
 *
 * @param <A> the request record
 */
public final class Endpoint<A extends Api<?>> {
    /** A parameter that tells this endpoint from others of the same path and verb. */
    public record Discriminator(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    private static final ClassValue<Endpoint<?>> ENDPOINTS = new ClassValue<>() {
        @Override
        protected Endpoint<?> computeValue(Class<?> type) {
            return new Endpoint<>(type.asSubclass(Record.class));
        }
    };

    private final Class<? extends Record> type;
    private final Route route;
    private final List<RequestParameter> parameters;
    private final Constructor<?> constructor;
    private final Type resultType;

    private Endpoint(Class<? extends Record> type) {
        this.type = type;
        this.route = Optional.ofNullable(type.getAnnotation(Route.class))
                .orElseThrow(() -> new IllegalArgumentException(type + " has no @Route"));
        this.parameters = Arrays.stream(type.getRecordComponents())
                .map(component -> new RequestParameter(component, route.body()))
                .toList();
        this.constructor = canonicalConstructor(type);
        this.resultType = resultType(type);
    }

    private static Constructor<?> canonicalConstructor(Class<? extends Record> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    private static Type resultType(Class<? extends Record> type) {
        return Arrays.stream(type.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(candidate -> Api.class.isAssignableFrom((Class<?>) candidate.getRawType()))
                .map(candidate -> candidate.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " doesn't say what it answers"));
    }

    /**
     * Returns the endpoint that a request record is.
     *
     * @throws IllegalArgumentException if the class isn't a record with a {@link Route}
     */
    @SuppressWarnings("unchecked") // the endpoint of a class is parameterised with that class
    public static <A extends Api<?>> Endpoint<A> of(Class<A> type) {
        return (Endpoint<A>) ENDPOINTS.get(type);
    }

    /** Returns the endpoint of a request. */
    @SuppressWarnings("unchecked") // as above
    public static <A extends Api<?>> Endpoint<A> of(A request) {
        return of((Class<A>) request.getClass());
    }

    /** Returns the unique name, such as {@code 123open.file.move}. */
    public String name() {
        return provider() + "." + route.name();
    }

    /** Returns the provider, such as {@code 123open} or {@code baidu}. */
    public String provider() {
        int dot = route.service().indexOf('.');
        return dot < 0 ? route.service() : route.service().substring(0, dot);
    }

    /** Returns the API group, such as {@code file}. */
    public String group() {
        return route.name().substring(0, route.name().lastIndexOf('.'));
    }

    /** Returns the annotation that declares the endpoint. */
    public Route route() {
        return route;
    }

    /** Returns the verb that clients use. */
    public Verb verb() {
        return route.verb()[0];
    }

    /** Returns all verbs under which the endpoint answers. */
    public Set<Verb> verbs() {
        return Set.of(route.verb());
    }

    /** Returns all parameters that tell this endpoint from others of the same path and verb, those of the query first. */
    public List<Discriminator> discriminators() {
        return Stream.concat(queryDiscriminators().stream(), bodyDiscriminators().stream())
                .toList();
    }

    List<Discriminator> queryDiscriminators() {
        return discriminators(route.when());
    }

    List<Discriminator> bodyDiscriminators() {
        return discriminators(route.whenInBody());
    }

    private static List<Discriminator> discriminators(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> text.split("=", 2))
                .map(pair -> new Discriminator(pair[0], pair[1]))
                .toList();
    }

    /** Returns the discriminators as one text, such as {@code method=list}; nothing if the path is enough. */
    public Optional<String> discriminator() {
        return discriminators().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        discriminators().stream().map(Discriminator::toString).collect(Collectors.joining("&")));
    }

    /** Tells whether what was received carries every discriminator of this endpoint. */
    public boolean fits(WireInputs inputs) {
        return discriminators().stream()
                .allMatch(tag ->
                        inputs.find(tag.name()).filter(tag.value()::equals).isPresent());
    }

    /** Returns the published limits. */
    public List<Rate> rates() {
        return List.of(type.getAnnotationsByType(Rate.class));
    }

    /** Returns the request record. */
    public Class<? extends Record> type() {
        return type;
    }

    /** Returns the type of the result, possibly generic. */
    public Type resultType() {
        return resultType;
    }

    /** Tells whether the result is the address to which the answer redirects. */
    public boolean redirects() {
        return resultType == Redirect.class;
    }

    /** Returns the wire names of all parameters in order. */
    public List<String> parameterNames() {
        return parameters.stream().map(RequestParameter::name).toList();
    }

    /** Tells whether a parameter must be there. */
    public boolean requires(String parameterName) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.name().equals(parameterName) && parameter.required());
    }

    /** Tells whether the request carries a file part. */
    public boolean carriesContent() {
        return parameters.stream().anyMatch(parameter -> parameter.place() == Place.FILE_PART);
    }

    /** Returns the name of the file part, if the request carries one. */
    public Optional<String> contentName() {
        return parameters.stream()
                .filter(parameter -> parameter.place() == Place.FILE_PART)
                .map(RequestParameter::name)
                .findFirst();
    }

    /** Returns all parameters in the order of the record's components. */
    public List<RequestParameter> parameters() {
        return parameters;
    }

    A create(@Nullable Object[] values) {
        try {
            @SuppressWarnings("unchecked") // the constructor is that of A
            A request = (A) constructor.newInstance(values);
            return request;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof DuopanException known) {
                throw known;
            }
            throw new DuopanException(
                    ErrorKind.INVALID,
                    "%s has bad parameters: %s"
                            .formatted(name(), e.getTargetException().getMessage()),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
