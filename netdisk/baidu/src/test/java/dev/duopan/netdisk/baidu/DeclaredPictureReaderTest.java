package dev.duopan.netdisk.baidu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.duopan.api.Parameters;
import dev.duopan.api.baidu.CloudMd5;
import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.CreateFileBuilder;
import dev.duopan.api.baidu.upload.ExifInfo;
import dev.duopan.netdisk.DeclaredPicture;
import dev.duopan.netdisk.FileNode;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What create is told of a picture is kept with the file, or refused with 2 before there is a file. */
class DeclaredPictureReaderTest extends NetdiskFixture {
    private static final byte[] BYTES = {1, 2, 3};
    private static final String SIGN = TestFiles.md5(BYTES);

    private CreateFileBuilder creation() {
        String id = files.announce("/p.jpg", BYTES);
        files.send("/p.jpg", id, BYTES);
        return CreateFileBuilder.builder(TestFiles.creation("/p.jpg", BYTES, id));
    }

    private static Optional<DeclaredPicture> declared(CreateFile request) {
        FileNode file = netdisk.netdisk()
                .files()
                .live(netdisk.alice(), netdisk.ask(request).fsId());
        return netdisk.netdisk().declaredPictures().find(file);
    }

    @Test
    void create_withEverything_keepsIt() {
        ExifInfo exif = new ExifInfo(6, 4032, 3024, 1, "相机", "2018:09:06 15:58:58", "2018:09:06 15:58:57", null);

        assertThat(declared(creation()
                        .exifInfo(exif)
                        .zipQuality(70)
                        .zipSign(CloudMd5.encode(SIGN))
                        .mode(4)
                        .build()))
                .contains(new DeclaredPicture(
                        new DeclaredPicture.Exif(
                                4032,
                                3024,
                                6,
                                1,
                                "相机",
                                LocalDateTime.of(2018, 9, 6, 15, 58, 58),
                                LocalDateTime.of(2018, 9, 6, 15, 58, 57),
                                null),
                        70,
                        SIGN));
    }

    @Test
    void create_withNothing_keepsNothing() {
        assertThat(declared(creation().zipSign("").build())).isEmpty();
    }

    @Test
    void create_timesOfACameraWithoutClock_countAsNothing() {
        ExifInfo exif = new ExifInfo(0, 10, 20, 0, null, "0000:00:00 00:00:00", "", "                   ");

        assertThat(declared(creation().exifInfo(exif).build()))
                .contains(new DeclaredPicture(
                        new DeclaredPicture.Exif(10, 20, 0, 0, null, null, null, null), null, null));
    }

    @Test
    void create_ofKnownContent_keepsItToo() {
        files.file("/first.jpg", BYTES);
        CreateFile known = CreateFileBuilder.builder()
                .path("/p.jpg")
                .size(BYTES.length)
                .blockList(List.of(SIGN))
                .zipQuality(50)
                .build();

        assertThat(declared(known)).contains(new DeclaredPicture(null, 50, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip_quality=60",
                "zip_quality=0",
                "zip_quality=best",
                "zip_sign=xyz",
                "zip_sign=0123456789abcdef",
                "mode=0",
                "mode=6",
                "mode=x",
                "exif_info=[]",
                "exif_info={",
                "exif_info={}",
                "exif_info={\"orientation\":1,\"width\":2,\"height\":3}",
                "exif_info={\"orientation\":9,\"width\":2,\"height\":3,\"recovery\":0}",
                "exif_info={\"orientation\":1,\"width\":-2,\"height\":3,\"recovery\":0}",
                "exif_info={\"orientation\":1,\"width\":2,\"height\":99999999999,\"recovery\":0}",
                "exif_info={\"orientation\":1,\"width\":\"wide\",\"height\":3,\"recovery\":0}",
                "exif_info={\"orientation\":1,\"width\":2,\"height\":3,\"recovery\":0,\"date_time\":\"2018-09-06\"}",
                "exif_info={\"orientation\":1,\"width\":2,\"height\":3,\"recovery\":0,"
                        + "\"date_time_original\":\"2018:02:30 15:58:58\"}"
            })
    void create_nonsense_is2AndNoFile(String field) throws IOException {
        String id = files.announce("/p.jpg", BYTES);
        files.send("/p.jpg", id, BYTES);
        int mark = field.indexOf('=');
        String form = Parameters.NONE
                .with("path", "/p.jpg")
                .with("size", "3")
                .with("isdir", "0")
                .with("uploadid", id)
                .with("block_list", "[\"" + SIGN + "\"]")
                .with(field.substring(0, mark), field.substring(mark + 1))
                .encode();

        TestExchange answer = TestExchange.of(
                        "POST", "/rest/2.0/xpan/file?method=create&access_token=" + netdisk.token(netdisk.alice()))
                .form(form)
                .answeredBy(netdisk.dispatcher());

        assertThat(answer.code()).as(answer.text()).isEqualTo("2");
        assertThat(files.everything()).isEmpty();
    }
}
