package dev.duopan.netdisk.baidu;

import dev.duopan.api.Secret;

/**
 * Signed links to the preview of a document (docs/wire/baidu-xpan.md section 3.5).
 *
 * @param docpreview to which {@code &type=pdf&from=lo} is to be added
 * @param lodocpreview which has that
 */
record DocumentLinks(Secret docpreview, Secret lodocpreview) {}
