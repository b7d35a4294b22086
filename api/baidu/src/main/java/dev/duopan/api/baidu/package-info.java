/**
 * Baidu's words: every endpoint of Baidu Netdisk's open platform (xpan) as a request record.
 *
 * <p>One package per group of endpoints holds requests and answers together; this one holds what they share: the
 * {@link dev.duopan.api.baidu.BaiduDialect envelopes}, the {@link dev.duopan.api.baidu.BaiduError codes} and the
 * {@link dev.duopan.api.baidu.CloudMd5 form of md5} that the service shows. What is known of the wire stands in
 * {@code docs/wire/baidu-xpan.md}, cited here by section.
 */
@NullMarked
package dev.duopan.api.baidu;

import org.jspecify.annotations.NullMarked;
