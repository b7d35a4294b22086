package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Grant;
import dev.duopan.netdisk.dispatch.RequestInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an application may be allowed: {@code basic} and {@code netdisk}, separated by commas or blanks. {@code basic} opens
 * the account's own description and no file; {@code netdisk} opens everything, as does a token that an operator gave out
 * without any scope. {@code public} is for applications in nobody's name and opens nothing.
 */
final class Scope {
    static final String NOBODYS = "public";

    private static final String BASIC = "basic";
    private static final String NETDISK = "netdisk";
    private static final Set<String> KNOWN = Set.of(BASIC, NETDISK);
    private static final String ACCOUNT_PATH = "/rest/2.0/xpan/nas";

    private Scope() {}

    /** Returns a wanted scope as answers write it, separated by blanks; all of it if nothing special is wanted. */
    static String wanted(@Nullable String wanted) {
        Set<String> words = wanted == null || wanted.isBlank() ? KNOWN : words(wanted);
        if (!KNOWN.containsAll(words)) {
            throw new ApiException(BaiduError.OAUTH_SCOPE);
        }
        return String.join(" ", new TreeSet<>(words));
    }

    /** Returns a part of a scope in the same form, whatever it names; empty if all of it is wanted. */
    static String part(@Nullable String wanted) {
        return wanted == null || wanted.isBlank() ? "" : String.join(" ", new TreeSet<>(words(wanted)));
    }

    /** Returns whether a grant opens what a request wants. */
    static boolean opens(Grant grant, RequestInfo request) {
        Set<String> words = words(grant.scope());
        return grant.scope().isBlank()
                || words.contains(NETDISK)
                || (words.contains(BASIC) && request.path().equals(ACCOUNT_PATH));
    }

    private static Set<String> words(String scope) {
        return Set.copyOf(List.of(scope.strip().split("[,\\s]+", -1)));
    }
}
