package dev.duopan.api;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/** Writes the names of all request records of a module into an index while the module is compiled. */
@SupportedAnnotationTypes("dev.duopan.api.Route")
public final class RouteIndexer extends AbstractProcessor {
    private final Set<String> types = new TreeSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(Route.class)) {
            types.add(processingEnv
                    .getElementUtils()
                    .getBinaryName((TypeElement) element)
                    .toString());
        }
        if (round.processingOver() && !types.isEmpty()) {
            writeIndex();
        }
        return false;
    }

    private void writeIndex() {
        try (Writer writer = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", Catalogue.INDEX)
                .openWriter()) {
            writer.write(String.join("\n", types) + "\n");
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "cannot write the index of endpoints: " + e);
        }
    }
}
