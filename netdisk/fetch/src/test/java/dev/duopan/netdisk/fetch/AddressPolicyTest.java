package dev.duopan.netdisk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
    private static boolean permits(AddressPolicy policy, String address) throws UnknownHostException {
        return policy.permits("source.test", InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "169.254.169.254",
                "168.63.129.16",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.192",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::1",
                "2002:c0a8:101::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "5f00::1"
            })
    void permits_addressThatIsNotPublic_isFalse(String address) throws UnknownHostException {
        assertThat(permits(AddressPolicy.PUBLIC_ONLY, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:3200::1",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void permits_publicAddress_isTrue(String address) throws UnknownHostException {
        assertThat(permits(AddressPolicy.PUBLIC_ONLY, address)).isTrue();
    }

    @Test
    void permits_addressInAnAllowedBlock_isTrueForItAndWhatStandsForIt() throws UnknownHostException {
        AddressPolicy policy = AddressPolicy.allowing(List.of("10.0.0.0/8", "fd12:3456::/32"));

        assertThat(permits(policy, "10.200.0.1")).isTrue();
        assertThat(permits(policy, "64:ff9b::a00:1")).isTrue();
        assertThat(permits(policy, "fd12:3456::9")).isTrue();
        assertThat(permits(policy, "192.168.0.1")).isFalse();
        assertThat(permits(policy, "fd12:3457::9")).isFalse();
    }

    @Test
    void permits_singleAllowedAddress_isTrueForItAlone() throws UnknownHostException {
        AddressPolicy policy = AddressPolicy.allowing(List.of("127.0.0.1"));

        assertThat(permits(policy, "127.0.0.1")).isTrue();
        assertThat(permits(policy, "127.0.0.2")).isFalse();
    }

    @Test
    void permits_allowedHost_isTrueForAnyAddressOfItAlone() throws UnknownHostException {
        AddressPolicy policy = AddressPolicy.allowing(List.of("NAS.local"));
        InetAddress internal = InetAddress.getByName("192.168.0.7");

        assertThat(policy.permits("nas.local", internal)).isTrue();
        assertThat(policy.permits("nas.local.", internal)).isTrue();
        assertThat(policy.permits("other.local", internal)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "fd00::/129",
                "300.0.0.0/8",
                "a b",
                "http://nas.local",
                "10.0.0.0/8/8"
            })
    void allowing_whatMakesNoSense_isRefused(String entry) {
        assertThatThrownBy(() -> AddressPolicy.allowing(List.of(entry)))
                .isInstanceOf(DuopanException.class)
                .hasMessageContaining("Allow fetching from");
    }
}
