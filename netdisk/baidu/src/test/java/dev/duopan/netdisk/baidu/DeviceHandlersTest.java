package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.duopan.api.ApiException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.device.BindDevice;
import dev.duopan.api.baidu.device.CheckDevice;
import dev.duopan.api.baidu.device.DeviceChanges;
import dev.duopan.api.baidu.device.DeviceDiff;
import dev.duopan.api.baidu.device.DeviceEntry;
import dev.duopan.api.baidu.device.LastUser;
import dev.duopan.api.baidu.device.ListDevices;
import dev.duopan.api.baidu.device.RegisterDevice;
import dev.duopan.api.baidu.device.UnbindDevice;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.DeviceCategory;
import dev.duopan.netdisk.DeviceType;
import dev.duopan.netdisk.NewAccount;
import dev.duopan.netdisk.NewDeviceType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceHandlersTest {
    private static final String DEVICE = "/rest/2.0/xpan/device?method=";

    @TempDir
    private static Path directory;

    private static TestNetdisk netdisk;
    private static DeviceType router;
    private static DeviceType box;
    private static int addresses;

    @BeforeAll
    static void open() {
        netdisk = TestNetdisk.in(directory);
        router = netdisk.netdisk()
                .devices()
                .issue(new NewDeviceType(
                        DeviceCategory.NAS, "4", "华为", "华为路由器", "https://x.test/r.png", "guide", "", ""));
        box = netdisk.netdisk().devices().issue(NewDeviceType.of(DeviceCategory.TV, "创维盒子"));
    }

    @BeforeEach
    void begin() {
        netdisk.renewAlice();
    }

    @AfterAll
    static void close() {
        netdisk.close();
    }

    private static String register(DeviceType type) {
        addresses++;
        return netdisk.ask(new RegisterDevice(type.code(), "address-" + addresses))
                .deviceId();
    }

    private static String bound(DeviceType type, Account account) {
        String device = register(type);
        netdisk.ask(BindDevice.of(device), account);
        return device;
    }

    private static TestExchange ask(String method, String target) {
        return TestExchange.of(method, DEVICE + target + "&access_token=" + netdisk.token(netdisk.alice()));
    }

    private static String text(TestExchange exchange) throws IOException {
        return exchange.answeredBy(netdisk.dispatcher()).text();
    }

    @Test
    void register_withoutToken_answersTheSameIdAgain() throws IOException {
        String target = DEVICE + "register&device_type=" + router.code() + "&device_addr=3c0cbaa96p204369";

        String first = text(TestExchange.of("GET", target));

        assertThat(first)
                .matches("\\{\"errno\":0,\"errmsg\":\"\",\"device_id\":\"[0-9]{9}[a-z]{2}[0-9]{7}\","
                        + "\"request_id\":\"[0-9]+\"}");
        String again = text(TestExchange.of("GET", target + "&access_token=" + netdisk.token(netdisk.bob())));
        assertThat(again.substring(0, again.indexOf("request_id")))
                .isEqualTo(first.substring(0, first.indexOf("request_id")));
        assertThat(register(router)).isNotEqualTo(register(router));
    }

    @Test
    void register_typeThatNobodyIssued_is42100() {
        ApiException refusal =
                catchThrowableOfType(ApiException.class, () -> netdisk.ask(new RegisterDevice("2020073115", "a")));

        assertThat(refusal.code()).isEqualTo("42100");
        assertThat(refusal.kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void bind_andUnbind_canBeRepeated() {
        String device = register(router);

        assertThat(netdisk.ask(new CheckDevice(device)).bound()).isFalse();
        netdisk.ask(BindDevice.of(device));
        netdisk.ask(BindDevice.of(device));
        assertThat(netdisk.ask(new CheckDevice(device)).bound()).isTrue();
        assertThat(netdisk.ask(new CheckDevice(device), netdisk.bob()).bound()).isFalse();
        netdisk.ask(new UnbindDevice(device));
        netdisk.ask(new UnbindDevice(device));
        assertThat(netdisk.ask(new CheckDevice(device)).bound()).isFalse();
    }

    @Test
    void anything_withADeviceThatNobodyRegistered_is42101() {
        assertThat(netdisk.refusal(BindDevice.of("104771607rs1607808"))).isEqualTo("42101");
        assertThat(netdisk.refusal(new UnbindDevice("104771607rs1607808"))).isEqualTo("42101");
        assertThat(netdisk.refusal(new CheckDevice("104771607rs1607808"))).isEqualTo("42101");
    }

    @Test
    void bind_moreDevicesThanAnAccountMayHave_is42102() {
        Account rich = netdisk.netdisk().accounts().add(NewAccount.of("rich", "x y z".toCharArray()));
        String first = bound(box, rich);
        IntStream.range(1, 100).forEach(number -> bound(box, rich));
        String one = register(box);

        assertThat(netdisk.refusal(BindDevice.of(one), rich)).isEqualTo("42102");
        assertThat(netdisk.refusal(BindDevice.of(first), rich)).isEqualTo("0");
        netdisk.ask(new UnbindDevice(first), rich);
        assertThat(netdisk.refusal(BindDevice.of(one), rich)).isEqualTo("0");
    }

    @Test
    void bind_moreAccountsThanADeviceMayHave_is42103AndNamesTheLast() throws IOException {
        String device = register(router);
        IntStream.range(0, 10)
                .mapToObj(number ->
                        netdisk.netdisk().accounts().add(NewAccount.of("北极的白灰" + number + "g狼", "x y z".toCharArray())))
                .forEach(account -> netdisk.ask(BindDevice.of(device), account));

        ApiException refusal = catchThrowableOfType(ApiException.class, () -> netdisk.ask(BindDevice.of(device)));

        assertThat(refusal.code()).isEqualTo("42103");
        assertThat(refusal.payload(LastUser.class)).contains(new LastUser("北极***g狼"));
        assertThat(text(ask("GET", "bind&device_id=" + device)))
                .matches("\\{\"errno\":42103,\"errmsg\":\"exceed max bind count per device\","
                        + "\"last_user\":\"北极\\*\\*\\*g狼\",\"request_id\":\"[0-9]+\"}");
    }

    @Test
    void list_ofCategories_showsTheAccountsOwnDevices() {
        String one = bound(router, netdisk.alice());
        String two = register(box);
        netdisk.ask(new BindDevice(two, "客厅"));
        bound(router, netdisk.bob());
        netdisk.ask(new UnbindDevice(bound(box, netdisk.alice())));

        assertThat(netdisk.ask(ListDevices.of(2, 3)).list())
                .extracting(DeviceEntry::deviceId)
                .containsExactly(one, two);
        assertThat(netdisk.ask(ListDevices.of(2)).list()).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("客厅");
            assertThat(entry.brand()).isEqualTo("创维盒子");
            assertThat(entry.deviceType()).isEqualTo(box.id());
            assertThat(entry.bound()).isTrue();
        });
        assertThat(netdisk.ask(ListDevices.of(1, 4)).list()).isEmpty();
    }

    @Test
    void list_asItIsWritten_hasTheKeysAndKindsOfTheSample() throws IOException {
        String device = bound(router, netdisk.alice());

        assertThat(text(ask("GET", "list&category=3")))
                .matches("\\{\"errno\":0,\"errmsg\":\"\",\"list\":\\[\\{\"ability\":\"4\",\"ctime\":\\d+,"
                        + "\"device_brand\":\"华为路由器\",\"device_category\":3,\"device_id\":\"" + device
                        + "\",\"device_logourl\":\"https://x.test/r.png\",\"device_name\":\"华为路由器\","
                        + "\"device_provider\":\"华为\",\"device_type\":" + router.id()
                        + ",\"extra_info\":\"\",\"guide_desc\":\"guide\",\"guide_imgurl\":\"\",\"mtime\":\\d+,"
                        + "\"status\":1}],\"request_id\":\"\\d+\"}");
    }

    @Test
    void changes_page_afterPage_tellEachOnce() {
        List<String> devices = IntStream.range(0, DeviceHandlers.PAGE)
                .mapToObj(number -> bound(box, netdisk.alice()))
                .toList();
        netdisk.ask(new UnbindDevice(devices.getFirst()));
        String another = bound(router, netdisk.alice());

        DeviceChanges first = netdisk.ask(DeviceDiff.all());
        assertThat(first.devices()).hasSize(DeviceHandlers.PAGE);
        assertThat(first.more()).isTrue();
        assertThat(first.devices().getLast().deviceId()).isEqualTo(devices.getFirst());
        assertThat(first.devices().getLast().bound()).isFalse();

        DeviceChanges second = netdisk.ask(DeviceDiff.since(first.cursor()));
        assertThat(second.devices()).extracting(DeviceEntry::deviceId).containsExactly(another);
        assertThat(second.more()).isFalse();

        DeviceChanges third = netdisk.ask(DeviceDiff.since(second.cursor()));
        assertThat(third.devices()).isEmpty();
        assertThat(third.cursor()).isEqualTo(second.cursor());

        netdisk.ask(new BindDevice(another, "new name"));
        assertThat(netdisk.ask(DeviceDiff.since(third.cursor())).devices())
                .singleElement()
                .satisfies(entry -> assertThat(entry.name()).isEqualTo("new name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cursor\":\"\",\"category_list\":[1,2,3]}",
                "{\"cursor\":\"null\",\"category_list\":[\"2\"]}",
                "{\"cursor\":null,\"category_list\":[]}",
                "{}"
            })
    void changes_firstCall_answersEverythingAndACursorLikeTheSample(String param) throws IOException {
        String device = bound(box, netdisk.alice());

        TestExchange answer = ask("POST", "diff").form("param=" + param).answeredBy(netdisk.dispatcher());

        assertThat(answer.text()).contains("\"device_id\":\"" + device + "\"", "\"has_more\":0");
        String cursor = String.valueOf(answer.json().get("cursor"));
        assertThat(new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8))
                .matches("\\d{10}#\\d{13}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|register|2",
                "GET|register&device_type=x|2",
                "GET|register&device_type=&device_addr=a|2",
                "GET|register&device_type=%00&device_addr=a|42100",
                "GET|bind|2",
                "GET|bind&device_id=|2",
                "GET|bind&device_id=%F0%9F%98%80|42101",
                "GET|list|2",
                "GET|list&category=|2",
                "GET|list&category=a|2",
                "GET|list&category=1,|2",
                "GET|list&category=99999999999|2",
                "GET|diff|3",
                "POST|list&category=1|3",
                "GET|nothing|3",
                "POST|diff|2"
            })
    void get_badQuery_isRefused(String method, String target, String code) throws IOException {
        TestExchange exchange = ask(method, target).answeredBy(netdisk.dispatcher());

        assertThat(exchange.code()).as(exchange.text()).isEqualTo(code);
        assertThat(exchange.text()).containsPattern("\"request_id\":\"\\d+\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{\"cursor\":\"%%%\"}",
                "{\"cursor\":\"abc\"}",
                "{\"cursor\":\"MSMy\",\"category_list\":\"x\"}",
                "{\"cursor\":\"LTEjMg==\"}",
                "{\"category_list\":[1.5]}",
                "{\"category_list\":{}}"
            })
    void changes_badParam_isRefused(String param) throws IOException {
        TestExchange exchange =
                ask("POST", "diff").form("param=" + param.replace("%", "%25")).answeredBy(netdisk.dispatcher());

        assertThat(exchange.code()).as(exchange.text()).isEqualTo("2");
    }

    @Test
    void bind_tooLongAName_isRefused() {
        String device = register(box);

        assertThat(netdisk.refusal(new BindDevice(device, "n".repeat(65)))).isEqualTo("2");
        assertThat(netdisk.refusal(new RegisterDevice(box.code(), "a".repeat(257))))
                .isEqualTo("2");
        assertThat(netdisk.ask(new CheckDevice(device)).bound()).isFalse();
    }
}
