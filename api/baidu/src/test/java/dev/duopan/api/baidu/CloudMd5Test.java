package dev.duopan.api.baidu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudMd5Test {
    @ParameterizedTest
    @CsvSource({
        "5d41402abc4b2a76b9719d911017c592,bd686f11dkea8dc5113480f530da507e",
        "d41d8cd98f00b204e9800998ecf8427e,8e23f7635tb64136eddb0719602bc477",
        "9e107d9d372bb6826bd81d3542a419d6,3608f3e51nbbb07243875cb1e273d0da",
        "de84c91a55280c2202a7c9aa5d1a6c8c,540b49455n2f04f55c3929eb8b0c0445",
        "3e7355dcff7425549b8fa66ac253ee0e,fe576033bnd89833c370ab6912246b85",
        "95f7cfb89b83ef0ef77667a8c48841ba,9aa0aa691s5c0257c5ab04dd7eddaa47",
        "7c58c6992412d102d1efa27ec5206b94,25319465flf30b76c4032ef358446f91",
        "deb01e1509d6d3a6c3a0aa903919b3fa,08f596c15n1bd3fa383af69d4a0b677f",
        "ff563714b16bed9cab278029f0d8e7e1,b048a8fb7mfdfafbf1fba286228c4dc6",
        "fadeb7f3e6a48d7c5cdbc5f3dd8e7088,e787c81b7j757a1cdcad35efd570081c",
        "8a87ea64266b8376a8c5638595d438aa,2748c6110j2c278b94f77dcd216eae6a",
        "93589d04a1b6565a0378256aaf304195,a095133d1qf350ebae1304f28ad3e885",
        "1bca2b67bc6775e1a6308d8cf7d7439d,bd4430869i61e688f6f406fa2f9b4063",
        "74c2ea664964fbd17f1f3da83c02d8ca,4847beb6ft6927893d219dadf6b4f047",
        "923395ef5d2fa7c2968adce73de28f1d,5c0ce2a51r9858003cc1ca7a1f211108"
    })
    void encodeAndDecode_recordedPairs_areInverse(String plain, String shown) {
        assertThat(CloudMd5.encode(plain)).isEqualTo(shown);
        assertThat(CloudMd5.decode(shown)).isEqualTo(plain);
        assertThat(CloudMd5.decode(shown.toUpperCase(Locale.ROOT))).isEqualTo(plain);
    }

    @Test
    void decode_plainMd5_isUnchanged() {
        assertThat(CloudMd5.decode("b8b5bd53e23dd40b5c4a650e272f2e19")).isEqualTo("b8b5bd53e23dd40b5c4a650e272f2e19");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5d41402abc4b2a76b9719d911017c59",
                "bd686f11dwea8dc5113480f530da507e",
                "kd686f11dkea8dc5113480f530da507e"
            })
    void decode_noMd5_isRefused(String text) {
        assertThat(CloudMd5.isMd5(text)).isFalse();
        assertThatThrownBy(() -> CloudMd5.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void encode_obfuscatedMd5_isRefused() {
        assertThatThrownBy(() -> CloudMd5.encode("bd686f11dkea8dc5113480f530da507e"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
