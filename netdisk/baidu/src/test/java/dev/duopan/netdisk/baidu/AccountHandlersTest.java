package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.baidu.account.GetQuota;
import dev.duopan.api.baidu.account.GetUserInfo;
import dev.duopan.api.baidu.account.Membership;
import dev.duopan.api.baidu.account.Quota;
import dev.duopan.api.baidu.account.UserInfo;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AccountHandlersTest extends NetdiskFixture {
    @Test
    void userInfo_ofAMember_tellsTheMembership() {
        UserInfo info = netdisk.ask(new GetUserInfo(), netdisk.member());

        assertThat(info.netdiskName()).isEqualTo("member");
        assertThat(info.uk()).isEqualTo(netdisk.member().id());
        assertThat(info.membership()).isEqualTo(Membership.MEMBER);
    }

    @Test
    void quota_afterAnUpload_countsItsBytes() {
        new TestFiles(netdisk, netdisk.alice()).file("/a.txt", new byte[1234]);

        Quota quota = netdisk.ask(new GetQuota());

        assertThat(quota.used()).isEqualTo(1234);
        assertThat(quota.total()).isEqualTo(netdisk.alice().quota());
        assertThat(quota.remaining()).isEqualTo(netdisk.alice().quota() - 1234);
    }

    @Test
    void answers_ofTheTwoPaths_haveTheKindsOfTheSamples() throws IOException {
        String token = "access_token=" + netdisk.token(netdisk.alice());

        String info = TestExchange.of("GET", "/rest/2.0/xpan/nas?method=uinfo&" + token)
                .answeredBy(netdisk.dispatcher())
                .text();
        String quota = TestExchange.of("GET", "/api/quota?" + token)
                .answeredBy(netdisk.dispatcher())
                .text();

        assertThat(info).contains("\"errmsg\":\"succ\"").containsPattern("\"request_id\":\"\\d+\"");
        assertThat(quota).doesNotContain("errmsg").containsPattern("\"request_id\":\\d+");
    }
}
