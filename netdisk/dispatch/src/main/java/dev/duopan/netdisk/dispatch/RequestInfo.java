package dev.duopan.netdisk.dispatch;

import dev.duopan.api.Parameters;
import dev.duopan.api.TraceId;
import dev.duopan.api.WireHeaders;

/**
 * What is known of a request before its body is read.
 *
 * @param method as it was sent
 * @param path percent-decoded, without empty segments and without a slash at the end
 * @param query decoded
 * @param headers as they were sent
 * @param peer the address from which the request came
 * @param trace the id under which the answer is logged
 */
public record RequestInfo(
        String method, String path, Parameters query, WireHeaders headers, String peer, TraceId trace) {}
