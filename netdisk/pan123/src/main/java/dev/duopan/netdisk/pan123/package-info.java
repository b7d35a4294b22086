/**
 * The netdisk as 123pan: handlers that answer 123pan's open API with real behaviour, one class per API group.
 *
 * <p>{@link dev.duopan.netdisk.pan123.Pan123Face} is the way in.
 */
package dev.duopan.netdisk.pan123;
