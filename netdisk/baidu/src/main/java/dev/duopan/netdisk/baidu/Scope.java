package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an application may be allowed: {@code basic} and {@code netdisk}, separated by commas or blanks. */
final class Scope {
    private static final Set<String> KNOWN = Set.of("basic", "netdisk");

    private Scope() {}

    /** Returns a scope as answers write it, separated by blanks. */
    static String parse(String wanted) {
        Set<String> words = new TreeSet<>(List.of(wanted.strip().split("[,\\s]+", -1)));
        if (!KNOWN.containsAll(words)) {
            throw new ApiException(BaiduError.OAUTH_SCOPE);
        }
        return String.join(" ", words);
    }
}
