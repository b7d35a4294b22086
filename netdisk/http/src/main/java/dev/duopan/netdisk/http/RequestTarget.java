package dev.duopan.netdisk.http;

/**
 * What a request line asks for.
 *
 * @param path as it was sent; {@code /} if there was none
 * @param query as it was sent, without the question mark; empty if there was none
 */
record RequestTarget(String path, String query) {
    static RequestTarget parse(String target) {
        String local = withoutOrigin(target);
        int mark = local.indexOf('?');
        String path = mark < 0 ? local : local.substring(0, mark);
        return new RequestTarget(path.isEmpty() ? "/" : path, mark < 0 ? "" : local.substring(mark + 1));
    }

    /** Clients of a proxy send whole URLs. */
    private static String withoutOrigin(String target) {
        int scheme = target.indexOf("://");
        if (target.startsWith("/") || scheme < 0) {
            return target;
        }
        int path = target.indexOf('/', scheme + 3);
        return path < 0 ? "/" : target.substring(path);
    }
}
