package dev.duopan.drive.cloud;

import dev.duopan.api.Secret;
import dev.duopan.drive.DirectLinksContract;
import dev.duopan.drive.Drive;
import org.junit.jupiter.api.extension.RegisterExtension;

class Pan123DirectLinksTest extends DirectLinksContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.PAN123);

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }

    @Override
    protected Secret token() {
        return ACCOUNT.token();
    }
}
