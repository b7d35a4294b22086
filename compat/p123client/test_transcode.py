"""Video transcoding."""

import io
import zipfile

from fixture import Calls, P123ClientTests, World, both_forms, eventually, some_bytes
from netdisk import Wire, admin, local
from p123client import P123OpenClient
from p123client.exception import P123OSError
from video import video

REDIRECT = "https://example.com/granted"


@both_forms
class TranscodeTests(P123ClientTests):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.space = cls.pan.transcode_info()["fileID"]

    def fetched(self, answer):
        """The bytes to which an answer leads."""
        self.assertFalse(answer["isFull"])
        status, _, content = Wire(World.server.url).send("GET", local(answer["downloadUrl"]))
        self.assertEqual(200, status)
        return content

    def brought(self, name, content):
        """Brings a file of the drive into the transcoding space and returns its id there."""
        file = self.file(name, content)
        self.pan.transcode_upload([file])
        return eventually(lambda: self.ids_in_space().get(name))

    def ids_in_space(self):
        listing = {"parentFileId": self.space, "limit": 100, "businessType": 2}
        return {entry["filename"]: entry["fileId"] for entry in self.pan.fs_list(listing)["fileList"]}

    def known(self, file):
        def look():
            known = self.pan.transcode_resolutions(file)
            return None if known["IsGetResolution"] else known

        return eventually(look)

    def transcoded(self, name):
        """A video of which the 480P are done."""
        file = self.brought(name, video() + name.encode())
        known = self.known(file)
        wish = {"fileId": file, "codecName": known["CodecNames"], "videoTime": known["VideoTime"], "resolutions": "480P"}
        self.assertIsInstance(self.pan.transcode_video(wish), str)
        eventually(lambda: self.statuses(file) == {"480P": 255}, within=120)
        return file

    def statuses(self, file):
        records = self.pan.transcode_record(file)["UserTranscodeVideoRecordList"]
        return {record["resolution"]: record["status"] for record in records}

    def test_transcode_makes_streams_of_a_video_of_the_drive(self):
        file = self.transcoded("film.mp4")
        known = self.known(file)
        self.assertIn("480p", known["Resolutions"].split(","))
        self.assertEqual("480p", known["NowOrFinishedResolutions"])
        self.assertEqual(2, known["VideoTime"])

        (result,) = self.pan.transcode_result(file)["UserTranscodeVideoList"]
        self.assertEqual(("480P", 255), (result["Resolution"], result["Status"]))
        names = [made["FileName"] for made in result["Files"]]
        self.assertIn("stream.m3u8", names)
        self.assertIn("000.ts", names)
        wish = {"fileId": file, "resolution": "480P"}
        playlist = self.fetched(self.pan.transcode_m3u8_ts_download({**wish, "type": 1}))
        self.assertTrue(playlist.startswith(b"#EXTM3U"))
        piece = self.fetched(self.pan.transcode_m3u8_ts_download({**wish, "type": 2, "tsName": "000"}))
        self.assertEqual(b"\x47", piece[:1])
        self.assertEqual(video() + b"film.mp4", self.fetched(self.pan.transcode_download(file)))

    def test_transcode_download_all_packs_everything(self):
        """Defect: p123client's default name loses the id; it is given here."""
        file = self.transcoded("packed.mp4")

        def look():
            answer = self.pan.transcode_download_all({"fileId": file, "zipName": f"{file}.zip"})
            return None if answer["isDownloading"] else answer

        with zipfile.ZipFile(io.BytesIO(self.fetched(eventually(look)))) as pack:
            self.assertIsNone(pack.testzip())
            names = pack.namelist()
        self.assertTrue(any(name.endswith("stream.m3u8") for name in names), names)
        self.assertTrue(any(name.endswith("000.ts") for name in names), names)
        self.assertEqual(0, self.raw.transcode_download_all(file)["code"])

    def test_transcode_delete_removes_the_original_or_everything(self):
        file = self.transcoded("gone.mp4")
        self.assertIsInstance(self.pan.transcode_delete({"fileId": file, "businessType": 2, "trashed": 1}), str)
        self.assertNotIn("gone.mp4", self.ids_in_space())
        self.assertEqual({"480P": 255}, self.statuses(file))

        self.pan.transcode_delete(file)
        self.assertNotEqual(0, self.raw.transcode_record(file)["code"])

    def test_transcode_of_what_is_no_video_is_refused(self):
        file = self.file("text.mp4", some_bytes(), parent=self.space)

        with self.assertRaises(P123OSError):
            self.known(file)
        with self.assertRaises(P123OSError):
            self.pan.transcode_upload([10**15])

    def test_transcode_list_answers_tokens_that_were_granted(self):
        file = self.transcoded("listed.mp4")
        self.assertNotEqual(0, self.raw.transcode_list(file)["code"])
        made = admin(World.data, "app", "add", f"{self.name}-oauth", "--account", self.name, "--redirect-uri", REDIRECT)
        granted = self.raw.login_with_oauth(
            made["clientId"], made["clientSecret"], redirect_uri=REDIRECT, token=self.client.token
        )
        answer = Calls(P123OpenClient(token=granted["access_token"]), self.form).transcode_list(file)

        self.assertEqual(0, answer["code"])
        self.assertEqual(255, answer["data"]["status"])
        (entry,) = answer["data"]["list"]
        self.assertEqual(("480p", 480, 255, 100), tuple(entry[k] for k in ("resolution", "height", "status", "progress")))
