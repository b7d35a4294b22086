package dev.duopan.drive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestsTest {
    private static final Digest TRUE_MD5 = Digest.ofContent(DigestAlgorithm.MD5, "900150983cd24fb0d6963f7d28e17f72");
    private static final Digest LISTED_MD5 = Digest.opaque(DigestAlgorithm.MD5, "3e7355dcfr7425549b8fa66ac253ee0e");

    @Test
    void ofContent_opaqueDigest_isNotBelieved() {
        Digests digests = Digests.of(LISTED_MD5);

        assertThat(digests.ofContent(DigestAlgorithm.MD5)).isEmpty();
        assertThat(digests.trusted()).isEmpty();
        assertThat(digests.byAlgorithm()).containsValue(LISTED_MD5);
    }

    @Test
    void ofContent_trueDigest_isTold() {
        assertThat(Digests.of(TRUE_MD5).ofContent(DigestAlgorithm.MD5)).contains(TRUE_MD5.text());
    }

    @Test
    void plus_betterKnowledge_wins() {
        Digests both = Digests.of(LISTED_MD5).plus(Digests.of(TRUE_MD5));

        assertThat(both.ofContent(DigestAlgorithm.MD5)).contains(TRUE_MD5.text());
    }

    @Test
    void trusted_severalDigests_areInOrderOfTheEnum() {
        Digests digests = Digests.of(Digest.ofContent(DigestAlgorithm.CRC32, "352441c2"), TRUE_MD5);

        assertThat(digests.trusted()).containsExactly(DigestAlgorithm.MD5, DigestAlgorithm.CRC32);
    }
}
