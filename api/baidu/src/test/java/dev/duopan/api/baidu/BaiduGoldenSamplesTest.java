package dev.duopan.api.baidu;

import dev.duopan.api.Dialect;
import dev.duopan.api.GoldenSamplesContract;
import java.util.Set;

class BaiduGoldenSamplesTest extends GoldenSamplesContract {
    @Override
    protected Dialect dialect() {
        return new BaiduDialect();
    }

    @Override
    protected Set<String> ignoredParameters() {
        return Set.of("access_token", "folder", "clienttype", "app_id", "web");
    }
}
