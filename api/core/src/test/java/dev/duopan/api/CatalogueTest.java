package dev.duopan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    private static final String SOURCE = """
            package sample;
            import dev.duopan.api.*;
            import org.jspecify.annotations.Nullable;
            public class Requests {
                @Route(service = "drive.pan", name = "file.list", verb = Verb.GET, path = "/file", when = "method=list")
                public record ListFiles(String dir, @Default("100") int limit) implements Api<Empty> {}
                @Route(service = "drive.oauth", name = "auth.token", verb = {Verb.GET, Verb.POST}, path = "/token")
                public record Token(String code, @Nullable String state) implements Api<Empty> {}
            }
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void compileWithTheIndexer() throws IOException {
        Path source = Files.writeString(directory.resolve("Requests.java"), SOURCE);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, null, List.of("-d", directory.toString()), null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new RouteIndexer()));
            assertThat(task.call()).isTrue();
        }
    }

    private Catalogue catalogue() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            return Catalogue.load(loader);
        }
    }

    @Test
    void load_compiledModule_findsEveryRecordWithARoute() throws IOException {
        assertThat(catalogue().endpoints())
                .extracting(Endpoint::name)
                .containsExactly("drive.auth.token", "drive.file.list");
    }

    @Test
    void rows_endpointWithTwoVerbs_hasTwoUniqueNames() throws IOException {
        assertThat(catalogue().rows())
                .extracting(Catalogue.Row::name)
                .containsExactly("drive.auth.token", "drive.auth.token.post", "drive.file.list");
    }

    @Test
    void dump_everyRow_isOneLine() throws IOException {
        assertThat(catalogue().dump()).isEqualTo("""
                        drive.auth.token GET /token NONE code,[state]
                        drive.auth.token.post POST /token NONE code,[state]
                        drive.file.list GET /file?method=list NONE dir,[limit]
                        """);
    }
}
