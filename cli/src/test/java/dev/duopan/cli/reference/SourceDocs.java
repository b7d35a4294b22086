package dev.duopan.cli.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the javadoc of a module's types says, read from their sources. */
final class SourceDocs {
    private final Map<String, DocCommentTree> comments = new HashMap<>();

    private SourceDocs() {}

    /** Reads every source below a folder. */
    static SourceDocs of(Path sources) throws IOException {
        SourceDocs docs = new SourceDocs();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = ToolProvider.getSystemJavaCompiler()
                        .getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            docs.read(files.filter(file -> file.toString().endsWith(".java")).toList(), manager);
        }
        return docs;
    }

    private void read(List<Path> files, StandardJavaFileManager manager) throws IOException {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        DocTrees trees = DocTrees.instance(task);
        for (CompilationUnitTree unit : task.parse()) {
            new TypeScanner(trees).scan(unit, null);
        }
    }

    private final class TypeScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;

        TypeScanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comments.put(canonicalName(getCurrentPath()), comment);
            }
            return super.visitClass(type, null);
        }

        private String canonicalName(TreePath path) {
            List<String> names = StreamSupport.stream(path.spliterator(), false)
                    .filter(ClassTree.class::isInstance)
                    .map(tree -> ((ClassTree) tree).getSimpleName().toString())
                    .toList();
            String packageName = String.valueOf(path.getCompilationUnit().getPackageName());
            return packageName + "." + String.join(".", names.reversed());
        }
    }

    private Optional<DocCommentTree> comment(Class<?> type) {
        return Optional.ofNullable(comments.get(type.getCanonicalName()));
    }

    /** Returns what is said of a type as Markdown, without its tags. */
    String text(Class<?> type) {
        return comment(type)
                .map(DocCommentTree::getFullBody)
                .map(JavadocText::of)
                .orElse("");
    }

    /** Returns what is said of one component of a record, as Markdown. */
    String component(Class<?> type, String name) {
        return comment(type).stream()
                .flatMap(comment -> comment.getBlockTags().stream())
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .filter(tag -> tag.getName().toString().equals(name))
                .map(tag -> JavadocText.of(tag.getDescription()))
                .findFirst()
                .orElse("");
    }
}
