package dev.duopan.cli.reference;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes pieces of a javadoc comment as Markdown. */
final class JavadocText extends SimpleDocTreeVisitor<String, @Nullable Void> {
    private static final Map<String, String> OPENING =
            Map.of("p", "\n\n", "ul", "\n", "ol", "\n", "li", "\n- ", "em", "*", "strong", "**", "code", "`");
    private static final Map<String, String> CLOSING =
            Map.of("ul", "\n\n", "ol", "\n\n", "em", "*", "strong", "**", "code", "`");
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "&lt;", "gt", "&gt;");

    private JavadocText() {}

    /** Returns paragraphs and lists, without blanks at either end. */
    static String of(List<? extends DocTree> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.accept(new JavadocText(), null)));
        return text.toString()
                .replaceAll(" *\n *", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public String visitText(TextTree tree, @Nullable Void unused) {
        return tree.getBody().replaceAll("\\s+", " ").replaceAll("\\*", "\\\\*");
    }

    @Override
    public String visitLiteral(LiteralTree tree, @Nullable Void unused) {
        String text = tree.getBody().getBody().replaceAll("\\s+", " ").strip();
        return tree.getKind() == DocTree.Kind.CODE ? "`" + text + "`" : text;
    }

    @Override
    public String visitLink(LinkTree tree, @Nullable Void unused) {
        String signature = tree.getReference().getSignature();
        String name = signature.substring(signature.lastIndexOf('.') + 1).replaceFirst("^#", "");
        return tree.getLabel().isEmpty() ? "`" + name.replace('#', '.') + "`" : of(tree.getLabel());
    }

    @Override
    public String visitStartElement(StartElementTree tree, @Nullable Void unused) {
        return OPENING.getOrDefault(name(tree.getName()), "");
    }

    @Override
    public String visitEndElement(EndElementTree tree, @Nullable Void unused) {
        return CLOSING.getOrDefault(name(tree.getName()), "");
    }

    private static String name(CharSequence element) {
        return element.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitEntity(EntityTree tree, @Nullable Void unused) {
        return ENTITIES.getOrDefault(tree.getName().toString(), tree.toString());
    }

    @Override
    protected String defaultAction(DocTree tree, @Nullable Void unused) {
        return tree.toString();
    }
}
