/**
 * The words: what can be said on the wire, declared once and used by clients and by the server.
 *
 * <p>A request record annotated with {@link dev.duopan.api.Route} <em>is</em> the endpoint. The binder turns it into a wire
 * request and back; an {@link dev.duopan.api.Envelope} turns a result into a wire answer and back; an
 * {@link dev.duopan.api.ErrorTable} translates provider codes to {@link dev.duopan.api.ErrorKind}s and back. Nothing here
 * does I/O.
 */
package dev.duopan.api;
