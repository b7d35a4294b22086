package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.TrashContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class Pan123TrashTest extends TrashContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.PAN123);

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }
}
