/**
 * The speaker: makes the calls that {@code dev.duopan.api} declares.
 *
 * <p>A {@link dev.duopan.client.Client} turns a request record into a {@link dev.duopan.client.Call}. A call passes through
 * stages, each of which wraps the next: credentials, retry, rate limit, logging, and the {@link dev.duopan.client.Transport}.
 * The rate limit stands inside the retry because the service counts every attempt. An answer is judged next to the transport,
 * so that every stage sees what the service said, be it by HTTP status or by a code in the body. Credentials renew a refused
 * token once and repeat once; all other repetition is the retry stage's, and nothing below it repeats.
 */
package dev.duopan.client;
