package dev.duopan.api.baidu.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Json;
import org.junit.jupiter.api.Test;

class DocumentPreviewTest {
    /** doc-newinfo-response-1 of docs/wire/baidu-samples.md. */
    private static final String SAMPLE = """
            {
            "page_num":2,
            "status":"HITNDB",
            "ndb_key":"n-lodocview-qd-lo-d8ff5ac9ef7eaff703fbd680b952b5d8-convert-pdf-part-0",
            "region":"Yangquan",
            "request_id":4926928230157132105
            }""";

    @Test
    void read_sample_hasEveryMemberAndLosesNone() {
        DocumentPreview preview = Json.read(SAMPLE, DocumentPreview.class);

        assertThat(preview.parts()).isEqualTo(2);
        assertThat(preview.region()).isEqualTo("Yangquan");
        assertThat(preview.requestId()).isEqualTo(4926928230157132105L);
        assertThat(Json.write(preview)).isEqualTo(SAMPLE.replaceAll("\\s", ""));
    }
}
