package dev.duopan.drive.sync;

import dev.duopan.drive.Entry;
import dev.duopan.drive.NameRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has one name in one folder of both trees. */
final class NamePair {
    private @Nullable Entry source;
    private @Nullable Entry target;
    private boolean ambiguous;

    /** Brings together what would meet at the target by its rules for names, in the order of the listings. */
    static List<NamePair> matching(List<Entry> source, List<Entry> target, NameRules rules) {
        Map<String, NamePair> pairs = new LinkedHashMap<>();
        source.forEach(entry -> of(entry, pairs, rules).addSource(entry));
        target.forEach(entry -> of(entry, pairs, rules).addTarget(entry));
        return new ArrayList<>(pairs.values());
    }

    private static NamePair of(Entry entry, Map<String, NamePair> pairs, NameRules rules) {
        String key = rules.caseSensitive() ? entry.name() : entry.name().toLowerCase(Locale.ROOT);
        return pairs.computeIfAbsent(key, name -> new NamePair());
    }

    private void addSource(Entry entry) {
        ambiguous |= source != null;
        source = entry;
    }

    private void addTarget(Entry entry) {
        ambiguous |= target != null;
        target = entry;
    }

    @Nullable
    Entry source() {
        return source;
    }

    @Nullable
    Entry target() {
        return target;
    }

    /** Returns whether several things have the name on one side. */
    boolean ambiguous() {
        return ambiguous;
    }

    /** Returns what has the name, that of the source if there is one. */
    Entry any() {
        Entry first = source != null ? source : target;
        if (first == null) {
            throw new IllegalStateException("a pair of nothing");
        }
        return first;
    }
}
