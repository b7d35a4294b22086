package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.drive.DirectLinksContract;
import dev.duopan.drive.Drive;
import dev.duopan.netdisk.dispatch.FidelitySwitch;
import dev.duopan.testkit.NetdiskExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class BaiduDirectLinksTest extends DirectLinksContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT =
            CloudAccount.of(Service.BAIDU, NetdiskExtension.onSocket().with(FidelitySwitch.USER_AGENT));

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }

    @Override
    protected Secret token() {
        return ACCOUNT.token();
    }
}
