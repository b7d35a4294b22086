package dev.duopan.drive.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.DigestCache;
import dev.duopan.drive.Drive;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.UploadListener;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that a drive offers gets lost, or speaks of spellings, because names are mapped. */
class MappedCapabilitiesTest {
    private static final Set<Class<?>> NO_CAPABILITIES = Set.of(Drive.class, DigestCache.class, UploadListener.class);
    private static final Set<String> MADE_OF_OTHERS = Set.of("walk", "require");

    @Test
    void knows_everyCapabilityOfThisModule() throws Exception {
        PathMapping paths = new PathMapping(NameMapping.under(StrictNames.RULES));
        MappedCapabilities capabilities = new MappedCapabilities(MemoryDrive.create(), MemoryDrive.create(), paths);

        assertThat(classesBeside(Drive.class))
                .filteredOn(type -> type.isInterface() && !type.isMemberClass())
                .filteredOn(type -> Modifier.isPublic(type.getModifiers()))
                .filteredOn(type -> !NO_CAPABILITIES.contains(type))
                .as("capabilities; teach a new one in MappedCapabilities, or name here what is none")
                .isNotEmpty()
                .allMatch(capabilities::knows);
    }

    @Test
    void mappedTypes_everyMethod_isForwarded() throws Exception {
        assertForwards(NameMappingDrive.class);
        classesBeside(NameMapping.class).stream()
                .filter(type -> type.isRecord() && type.getSimpleName().startsWith("Mapped"))
                .forEach(MappedCapabilitiesTest::assertForwards);
    }

    private static void assertForwards(Class<?> type) {
        Stream.of(type.getInterfaces())
                .flatMap(offered -> Stream.of(offered.getMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !MADE_OF_OTHERS.contains(method.getName()))
                .forEach(method -> assertDeclares(type, method));
    }

    private static void assertDeclares(Class<?> type, Method method) {
        assertThat(type.getDeclaredMethods())
                .as("methods of %s, which is to forward %s", type, method)
                .anyMatch(declared -> declared.getName().equals(method.getName())
                        && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()));
    }

    private static List<Class<?>> classesBeside(Class<?> type) throws IOException, URISyntaxException {
        Path folder = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolve(type.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .<Class<?>>map(name -> load(type.getPackageName() + "." + name.substring(0, name.length() - 6)))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
