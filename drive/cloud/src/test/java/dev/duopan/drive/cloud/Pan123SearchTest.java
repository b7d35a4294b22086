package dev.duopan.drive.cloud;

import dev.duopan.drive.Drive;
import dev.duopan.drive.SearchContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class Pan123SearchTest extends SearchContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.PAN123);

    @Override
    protected Drive drive() {
        return ACCOUNT.drive();
    }

    /** One search answers at most a hundred on a page. */
    @Override
    protected int largeFolderSize() {
        return 130;
    }
}
