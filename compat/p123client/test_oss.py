"""The image bed."""

import zlib

from fixture import CHANCE, P123ClientTests, World, both_forms, eventually, md5, some_bytes
from netdisk import Wire, local
from p123client.exception import P123BrokenUpload, P123OSError
from web import Web


def picture(comment=None):
    """A whole PNG of one pixel that nothing else has."""
    text = b"Comment\0" + (comment or CHANCE.randbytes(16).hex().encode())
    chunks = (b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0"), (b"tEXt", text), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4) for kind, body in chunks
    )


class ImageBedTests(P123ClientTests):
    """What tests of the image bed need; a folder of it, `bed`, for each of them."""

    def setUp(self):
        super().setUp()
        self.bed = self.made_folder(self._testMethodName)

    def made_folder(self, name, parent=""):
        return self.pan.oss_mkdir(name, parent_id=parent)["list"][0]["dirID"]

    def announcement(self, name, content, parent=None):
        return {
            "parentFileID": self.bed if parent is None else parent,
            "filename": name,
            "etag": md5(content),
            "size": len(content),
        }

    def upload(self, name, content, parent=None):
        """Takes all the steps of an upload and returns the id."""
        upload = self.pan.oss_upload_create(self.announcement(name, content, parent))["preuploadID"]
        url = self.pan.oss_upload_url({"preuploadID": upload, "sliceNo": 1})["presignedURL"]
        self.assertEqual((200, b""), Wire(World.server.url).send("PUT", local(url), content)[::2])
        self.pan.oss_upload_complete(upload)
        return eventually(lambda: self.pan.oss_upload_result(upload)["fileID"])

    def listed(self, folder=None, **more):
        """The entries of a folder by name, over all pages."""
        entries, last = {}, ""
        while last != "-1":
            wish = {"parentFileId": self.bed if folder is None else folder, "limit": 2, "lastFileId": last, **more}
            page = self.pan.oss_list(wish)
            entries.update((entry["filename"], entry) for entry in page["fileList"])
            last = page["lastFileId"]
        return entries

    def ids_in(self, folder=None):
        return {name: entry["fileId"] for name, entry in self.listed(folder).items()}

    def shown(self, file):
        """What the picture's public address serves."""
        status, _, content = Wire(World.server.url).send("GET", local(self.pan.oss_detail(file)["downloadURL"]))
        self.assertEqual(200, status)
        return content


@both_forms
class ImageTests(ImageBedTests):
    def test_oss_mkdir_makes_a_folder_below_another(self):
        made = self.made_folder("inner", self.bed)

        self.assertIsInstance(made, str)
        self.assertEqual({"inner": made}, self.ids_in())
        self.assertIn(self.bed, self.ids_in("").values())

    def test_upload_steps_bring_a_picture_that_everybody_can_see(self):
        content = picture()
        created = self.pan.oss_upload_create(self.announcement("a.png", content))
        self.assertEqual(("", False, 104857600), tuple(created[key] for key in ("fileID", "reuse", "sliceSize")))
        self.assertFalse(self.pan.oss_upload_list(created["preuploadID"])["parts"])
        file = self.upload("a.png", content)

        self.assertEqual({"a.png": file}, self.ids_in())
        self.assertEqual(content, self.shown(file))
        self.assertEqual([], self.names())

    def test_oss_detail_describes_a_picture(self):
        content = picture()
        detail = self.pan.oss_detail(self.upload("a.png", content))

        self.assertEqual(
            ("a.png", 0, md5(content), len(content), self.bed),
            tuple(detail[key] for key in ("filename", "type", "etag", "size", "parentFileId")),
        )
        with self.assertRaises(P123OSError):
            self.pan.oss_detail("nothing")

    def test_oss_list_shows_every_page_and_a_window_of_time(self):
        for name in ("a.png", "b.png", "c.png"):
            self.upload(name, picture())

        self.assertEqual({"a.png", "b.png", "c.png"}, set(self.listed()))
        self.assertEqual({}, self.listed(startTime=1, endTime=2))

    def test_oss_move_moves(self):
        file, target = self.upload("a.png", picture()), self.made_folder("target", self.bed)
        self.pan.oss_move([file], parent_id=target)

        self.assertEqual(({"target": target}, {"a.png": file}), (self.ids_in(), self.ids_in(target)))
        with self.assertRaises(P123OSError):
            self.pan.oss_move([file], parent_id="")

    def test_oss_delete_deletes_at_once(self):
        file, kept = self.upload("a.png", picture()), self.upload("b.png", picture())
        url = self.pan.oss_detail(file)["downloadURL"]
        self.pan.oss_delete([file])

        self.assertEqual({"b.png": kept}, self.ids_in())
        self.assertNotEqual(200, Wire(World.server.url).send("GET", local(url))[0])

    def test_oss_upload_create_of_another_format_is_refused(self):
        with self.assertRaises(P123OSError):
            self.pan.oss_upload_create(self.announcement("a.exe", some_bytes()))


@both_forms
class ImageFileTests(ImageBedTests):
    def stored(self, content):
        path = f"{World.data}/{md5(content)}.png"
        with open(path, "wb") as file:
            file.write(content)
        return path

    def test_oss_upload_file_takes_all_steps(self):
        content = picture()
        self.pan.oss_upload_file(self.stored(content), file_name="a.png", parent_id=self.bed)
        file = eventually(lambda: self.ids_in().get("a.png"))

        self.assertEqual(content, self.shown(file))

    def test_oss_upload_file_of_known_content_is_reused(self):
        content = picture()
        self.upload("a.png", content)
        uploaded = self.pan.oss_upload_file(content, file_name="b.png", parent_id=self.made_folder("other", self.bed))

        self.assertTrue(uploaded["reuse"])
        self.assertEqual(content, self.shown(uploaded["fileID"]))

    def test_oss_upload_file_of_an_unknown_buffer_breaks(self):
        """Defect: the same as with upload_file."""
        with self.assertRaises(P123BrokenUpload):
            self.pan.oss_upload_file(picture(), file_name="a.png", parent_id=self.bed)


@both_forms
class ImageTaskTests(ImageBedTests):
    def copied(self, files):
        task = self.pan.oss_copy(files, parent_id=self.bed)["taskID"]
        self.assertIsInstance(task, str)
        eventually(lambda: self.pan.oss_copy_process(task)["status"] in (2, 3))
        return task

    def test_oss_copy_brings_pictures_of_the_drive(self):
        content = picture()
        folder = self.folder("folder")
        self.file("a.png", content, parent=folder)
        self.file("b.txt", parent=folder)
        task = self.copied([folder])

        self.assertEqual(2, self.pan.oss_copy_process(task)["status"])
        copies = self.ids_in(self.ids_in()["folder"])
        self.assertEqual({"a.png"}, set(copies))
        self.assertEqual(content, self.shown(copies["a.png"]))

    def test_oss_copy_fail_calls_another_path(self):
        """Defect: p123client asks GET /upload/v1/oss/file/mkdir; the request itself is made by the general method."""
        task = self.copied([self.file("a.png", picture())])

        self.assertNotEqual(0, self.raw.oss_copy_fail(task)["code"])
        wish = {"taskID": task, "limit": 100, "page": 1}
        failures = self.pan.request("/api/v1/oss/source/copy/fail", params=wish)
        self.assertEqual((0, []), (failures["total"], failures["list"] or []))

    def test_oss_offline_download_brings_a_picture_from_the_web(self):
        with Web(picture()) as web:
            wish = {"url": web.url, "fileName": "web.png", "businessDirID": self.bed}
            task = self.pan.oss_offline_download(wish)["taskID"]
            state = eventually(lambda: self.ended(self.pan.oss_offline_process(task)))

            self.assertEqual((2, 100), (state["status"], state["process"]))
            self.assertEqual(web.content, self.shown(self.ids_in()["web.png"]))

    @staticmethod
    def ended(state):
        return state if state["status"] in (1, 2) else None
