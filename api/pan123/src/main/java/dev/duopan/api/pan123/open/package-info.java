/**
 * 123pan's open API, {@code https://open-api.123pan.com}: one record per endpoint and per answer.
 *
 * <p>All ids are numbers of 64 bits. Names on the wire are exactly the documented ones with their irregular {@code ID} and
 * {@code Id}. Sizes are bytes, times are UTC+8 (docs/wire/123pan.md section 4).
 */
package dev.duopan.api.pan123.open;
