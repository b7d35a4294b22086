/** HTTP/1.1 on a socket for anything that answers {@link dev.duopan.api.WireExchange}s. Jetty is seen here only. */
@NullMarked
package dev.duopan.netdisk.http;

import org.jspecify.annotations.NullMarked;
