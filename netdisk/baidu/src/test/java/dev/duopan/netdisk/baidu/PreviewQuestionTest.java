package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import org.junit.jupiter.api.Test;

/** The printed requests of docs/wire/baidu-samples.md: doc-newinfo-request-1, and doc-newview-request-1 as printed and repaired. */
class PreviewQuestionTest {
    private static final String LINK = "fid=2082810368-250528-472457166704390&time=1596162239&rt=pr"
            + "&sign=FDTAER-DCb740ccc5511e5e8fedcff06b081203-LVnZSFPJQIrDDd2SaoZcliJ0A94%3d&expires=8h&chkbd=0&chkv=0"
            + "&dp-logid=4926928230157132105&dp-callid=0&type=pdf&from=lo";
    private static final String KEY = "n-lodocview-qd-lo-d8ff5ac9ef7eaff703fbd680b952b5d8-convert-pdf-part-0";

    private static PreviewQuestion asked(String question) {
        return PreviewQuestion.of(Parameters.parse(LINK + question));
    }

    @Test
    void of_newinfoSample_asksForTheFirstPart() {
        PreviewQuestion asked = asked("&part_index=0&method=newinfo");

        assertThat(asked.method()).isEqualTo("newinfo");
        assertThat(asked.part()).isEqualTo("0");
    }

    @Test
    void of_newviewSampleRepaired_namesThePart() {
        PreviewQuestion asked = asked("&ndb_key=" + KEY + "&region=yangquan&method=newview");

        assertThat(asked.method()).isEqualTo("newview");
        assertThat(asked.names(KEY, "Yangquan")).isTrue();
        assertThat(asked.names(KEY, "Elsewhere")).isFalse();
    }

    @Test
    void of_newviewSampleAsPrinted_namesThePartToo() {
        PreviewQuestion asked = asked("&ndb_key=" + KEY + "\u00aeion=yangquan&method=newview");

        assertThat(asked.names(KEY, "Yangquan")).isTrue();
    }
}
