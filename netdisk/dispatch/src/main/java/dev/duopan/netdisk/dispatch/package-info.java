/**
 * From a received request to a handler and back: routes, bodies, authentication, limits and envelopes.
 *
 * <p>A {@link dev.duopan.netdisk.dispatch.Face} per provider names its dialect, how callers are known, and the objects whose
 * {@link dev.duopan.netdisk.dispatch.Serves} methods answer its endpoints; the {@link dev.duopan.netdisk.dispatch.Dispatcher}
 * does the rest. No server library is seen here: requests come as {@link dev.duopan.api.WireExchange}s.
 */
@NullMarked
package dev.duopan.netdisk.dispatch;

import org.jspecify.annotations.NullMarked;
