package dev.duopan.drive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveContract;
import dev.duopan.drive.names.MappedNames;
import dev.duopan.drive.names.NameMappingDrive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that Baidu's vendor refuses are kept in another spelling. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaiduMappedNamesTest extends DriveContract {
    @RegisterExtension
    static final CloudAccount ACCOUNT = CloudAccount.of(Service.BAIDU);

    private Drive drive;

    @BeforeAll
    void map() {
        drive = NameMappingDrive.over(ACCOUNT.drive().withNames(CloudNames.BAIDU_VENDOR), CloudNames.BAIDU_VENDOR);
    }

    @Override
    protected Drive drive() {
        return drive;
    }

    /** Pages are the other drive's. */
    @Override
    protected int largeFolderSize() {
        return 30;
    }

    @ParameterizedTest
    @ValueSource(strings = {"what?", "a:b", "a﹕b", " blank ", ".dot.", "tab\there", "C:\\Users|*<\">"})
    void upload_nameThatTheVendorRefuses_comesBackAsGiven(String name) {
        file(name, name);
        drive.mkdir(at("folder " + name));

        assertThat(names(home)).contains(name, "folder " + name);
        assertThat(text(home.child(name))).isEqualTo(name);
        assertThat(drive.require(MappedNames.class).spelling(home.child(name))).isPresent();
    }
}
