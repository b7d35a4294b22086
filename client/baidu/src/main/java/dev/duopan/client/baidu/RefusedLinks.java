package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.client.LinkRefusedException;
import java.nio.charset.StandardCharsets;

/** What the hosts of signed links mean when they refuse. */
final class RefusedLinks {
    private static final Endpoint<DescribeFiles> SOURCE = Endpoint.of(DescribeFiles.class);

    private RefusedLinks() {}

    /** Returns the error that the host wrote, if it did; else that of the status. */
    static DuopanException described(LinkRefusedException refused) {
        try {
            new BaiduDialect()
                    .envelope("/file")
                    .unwrap(SOURCE, refused.status(), refused.answer().getBytes(StandardCharsets.UTF_8));
            return refused;
        } catch (DuopanException e) {
            return e;
        }
    }
}
