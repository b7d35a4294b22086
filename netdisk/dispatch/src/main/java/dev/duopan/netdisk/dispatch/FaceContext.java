package dev.duopan.netdisk.dispatch;

import dev.duopan.netdisk.Netdisk;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What a provider's handlers are made from.
 *
 * @param netdisk where everything is kept
 * @param fidelity which of the vendors' rules hold beyond what the protocols need
 * @param publicBase the URL under which clients reach this server, without a slash at the end; asked for with every absolute
 *     link, because a free port is known only when the server runs
 * @param clock what time it is
 */
public record FaceContext(Netdisk netdisk, Fidelity fidelity, Supplier<URI> publicBase, Clock clock) {}
