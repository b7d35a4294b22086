/**
 * What can be said to 123pan: its {@linkplain dev.duopan.api.pan123.Pan123Dialect dialect}, its {@linkplain
 * dev.duopan.api.pan123.Pan123Error codes} and, in the packages below, one record per endpoint.
 *
 * <p>Where a fact comes from is said as a section of {@code docs/wire/123pan.md}.
 */
package dev.duopan.api.pan123;
