package dev.duopan.drive.names;

import dev.duopan.drive.NameRules;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Another spelling for names that certain rules refuse, from which the name can be told again.
 *
 * <p>A character that can't be where it is becomes its {@linkplain LookAlikes look-alike}. A look-alike that was in the name
 * from the beginning gets a quote (U+201B) before it, so the quotes before either are doubled, and their number tells which
 * it was; other quotes stay as they are. At the beginning of a name one more quote is enough, because a quote before a
 * character already makes it not the first. A name of nothing but white space gets a quote at its beginning.
 *
 * <p>Every name that the rules allow is the spelling of exactly one name, with two exceptions: what would stand for
 * {@code .} or {@code ..}, which aren't names, means itself, and whatever else isn't a spelling also stays what it is.
 */
final class NameMapping {
    static final char QUOTE = '\u201B';

    private final NameRules rules;
    private final Mapped anywhere;
    private final Mapped first;
    private final Mapped last;
    private final boolean blank;
    private final BitSet concerned;
    /** What would be the spellings of {@code .} and {@code ..}. */
    private final Set<String> noNames;

    private NameMapping(NameRules rules) {
        NameRules.Forbidden forbidden = rules.forbidden();
        this.rules = rules;
        this.anywhere = Mapped.of(
                IntStream.concat(forbidden.anywhere().chars(), forbidden.controls() ? controls() : IntStream.empty()),
                forbidden);
        this.first = Mapped.of(forbidden.first().chars(), forbidden);
        this.last = Mapped.of(forbidden.last().chars(), forbidden);
        this.blank = forbidden.blank();
        this.concerned = concerned(anywhere, first, last);
        this.noNames = Set.of(spell("."), spell(".."));
    }

    /** The spelling that rules ask for. */
    static NameMapping under(NameRules rules) {
        return new NameMapping(rules);
    }

    private static IntStream controls() {
        return IntStream.concat(IntStream.range(1, ' '), IntStream.of(0x7F));
    }

    /** Returns what is still refused: too long names, and characters that nothing stands for. */
    NameRules remaining() {
        NameRules.Forbidden forbidden = rules.forbidden();
        NameRules.Forbidden left = new NameRules.Forbidden(
                without(forbidden.anywhere(), anywhere),
                without(forbidden.first(), first),
                without(forbidden.last(), last),
                false,
                false);
        return new NameRules(rules.maximumName(), rules.maximumPath(), rules.unit(), left, rules.caseSensitive());
    }

    private static String without(String characters, Mapped mapped) {
        StringBuilder left = new StringBuilder();
        characters
                .chars()
                .filter(character -> character != '/' && !mapped.has((char) character))
                .forEach(character -> left.append((char) character));
        return left.toString();
    }

    private static BitSet concerned(Mapped... places) {
        BitSet concerned = new BitSet();
        concerned.set(QUOTE);
        for (Mapped mapped : places) {
            mapped.plain().chars().forEach(concerned::set);
            mapped.likes().chars().forEach(concerned::set);
        }
        return concerned;
    }

    /** Says whether a character may be written otherwise somewhere in a name, or has a meaning in other spellings. */
    boolean concerns(char character) {
        return concerned.get(character);
    }

    private static boolean isSpecial(Mapped mapped, char character) {
        return mapped.has(character) || mapped.hasLike(character);
    }

    /** Returns the spelling of a name. */
    String spelled(String name) {
        return isUsual(name) || noNames.contains(name) ? name : spell(name);
    }

    private boolean isUsual(String name) {
        return name.chars().noneMatch(concerned::get) && !name.isBlank();
    }

    /** Returns the name of a spelling, and any other text as it is. */
    String meant(String spelling) {
        if (isUsual(spelling) || noNames.contains(spelling)) {
            return spelling;
        }
        String name = read(spelling);
        return spelled(name).equals(spelling) ? name : spelling;
    }

    private String spell(String name) {
        String spelling = translated(name, this::spelled);
        return isBlankToBe(spelling) ? QUOTE + spelling : spelling;
    }

    private String read(String spelling) {
        boolean blankToBe = !spelling.isEmpty() && spelling.charAt(0) == QUOTE && isBlankToBe(spelling);
        return translated(blankToBe ? spelling.substring(1) : spelling, this::meant);
    }

    /** White space that the other rules let pass, with or without quotes before it. */
    private boolean isBlankToBe(String spelling) {
        String space = spelling.substring(quotesAtBeginning(spelling));
        return blank
                && !space.isEmpty()
                && space.isBlank()
                && translated(space, this::spelled).equals(space);
    }

    private static int quotesAtBeginning(String text) {
        int quotes = 0;
        while (quotes < text.length() && text.charAt(quotes) == QUOTE) {
            quotes++;
        }
        return quotes;
    }

    private interface Translation {
        String of(char character, Stand stand);
    }

    private static String translated(String text, Translation translation) {
        StringBuilder translated = new StringBuilder();
        int quotes = 0;
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) == QUOTE) {
                quotes++;
            } else {
                Stand stand = new Stand(quotes, index == quotes, index == text.length() - 1);
                translated.append(translation.of(text.charAt(index), stand));
                quotes = 0;
            }
        }
        return translated.append(quoted(quotes, "")).toString();
    }

    private String spelled(char character, Stand stand) {
        Mapped here = mappedHere(character, stand);
        if (here.has(character)) {
            return quoted(2 * stand.quotes(), here.like(character));
        }
        if (here.hasLike(character)) {
            return quoted(2 * stand.quotes() + 1, character);
        }
        if (stand.first() && stand.quotes() == 0 && first.has(character)) {
            return quoted(0, first.like(character));
        }
        boolean likeFirst = stand.first() && first.hasLike(character);
        return quoted(likeFirst ? stand.quotes() + 1 : stand.quotes(), character);
    }

    private String meant(char character, Stand stand) {
        int quotes = stand.quotes();
        Mapped here = mappedHere(character, stand);
        if (here.hasLike(character)) {
            return quoted(quotes / 2, quotes % 2 == 0 ? here.plain(character) : character);
        }
        if (stand.first() && first.hasLike(character) && !here.has(character)) {
            return quotes == 0 ? quoted(0, first.plain(character)) : quoted(quotes - 1, character);
        }
        return quoted(quotes, character);
    }

    /** The end of a name has its own rule unless a character is mapped wherever it stands. */
    private Mapped mappedHere(char character, Stand stand) {
        return stand.last() && !isSpecial(anywhere, character) ? last : anywhere;
    }

    private static String quoted(int quotes, Object text) {
        return String.valueOf(QUOTE).repeat(quotes) + text;
    }
}
