"""Uploads: V1 with presigned addresses, V2 in slices, in one request, without bytes, and the composed one."""

import hashlib
import io
import os
import tempfile

from fixture import P123ClientTests, World, both_forms, md5, patience, some_bytes
from netdisk import SLICE, Wire, local
from p123client import P123OSError
from p123client.exception import P123BrokenUpload
from web import Web
from yarl import URL


@both_forms
class UploadStepTests(P123ClientTests):
    def announcement(self, name, content):
        return {"parentFileID": self.home, "filename": name, "etag": md5(content), "size": len(content)}

    def put(self, upload, number, piece):
        """Sends one slice of a V1 upload to its presigned address, as p123client's upload_file does."""
        url = self.pan.upload_url({"preuploadID": upload, "sliceNo": number})["presignedURL"]
        self.assertEqual((200, b""), Wire(World.server.url).send("PUT", local(url), piece)[::2])

    def test_v1_steps_bring_a_file_of_two_slices(self):
        content = some_bytes(SLICE + 7)
        created = self.pan.upload_create(self.announcement("file", content))
        self.assertEqual((0, False, SLICE), (created["fileID"], created["reuse"], created["sliceSize"]))
        upload = created["preuploadID"]
        self.put(upload, 1, content[:SLICE])
        self.put(upload, 2, content[SLICE:])

        parts = [(part["partNumber"], part["size"], part["etag"]) for part in self.pan.upload_list(upload)["parts"]]
        self.assertEqual([("1", SLICE, md5(content[:SLICE])), ("2", 7, md5(content[SLICE:]))], parts)
        self.assertEqual([], self.names())
        completed = self.pan.upload_complete(upload)
        self.assertEqual((False, True), (completed["async"], completed["completed"]))
        self.assertEqual({"completed": True, "fileID": completed["fileID"]}, self.pan.upload_result(upload))
        self.assertEqual({"file": completed["fileID"]}, self.ids())
        self.assertContent(content, completed["fileID"])

    def test_v1_known_content_needs_no_bytes(self):
        content = some_bytes()
        self.file("first", content)
        created = self.pan.upload_create(self.announcement("second", content))

        self.assertTrue(created["reuse"])
        self.assertContent(content, self.ids()["second"])

    def test_v1_incomplete_upload_is_refused(self):
        upload = self.pan.upload_create(self.announcement("file", some_bytes()))["preuploadID"]

        with self.assertRaises(P123OSError):
            self.pan.upload_complete(upload)
        self.assertEqual([], self.names())

    def test_v2_steps_bring_a_file_of_two_slices(self):
        content = some_bytes(SLICE + 7)
        created = self.pan.upload_create_v2(self.announcement("file", content))
        for number, piece in ((2, content[SLICE:]), (1, content[:SLICE])):
            slice = {"preuploadID": created["preuploadID"], "sliceNo": number, "sliceMD5": md5(piece)}
            self.assertIsNone(self.pan.upload_slice(slice, piece, base_url=created["servers"][0]))
        completed = self.pan.upload_complete_v2(created["preuploadID"])

        self.assertTrue(completed["completed"])
        self.assertEqual({"file": completed["fileID"]}, self.ids())
        self.assertContent(content, completed["fileID"])

    def test_upload_single_brings_a_file_to_one_of_the_domains(self):
        content = some_bytes()
        fields = {key: str(value) for key, value in self.announcement("file", content).items()}
        uploaded = self.pan.upload_single(fields, content, base_url=self.pan.upload_domain()[0])

        self.assertEqual({"file": uploaded["fileID"]}, self.ids())
        self.assertContent(content, uploaded["fileID"])

    def test_upload_single_with_numbers_is_refused(self):
        """Defect: p123client writes a number into a multipart field as the bytes of its binary form, not as digits."""
        content = some_bytes(5)

        with self.assertRaisesRegex(P123OSError, "'code': 400"):
            self.pan.upload_single(self.announcement("file", content), content)
        self.assertEqual([], self.names())

    def test_upload_sha1_reuse_makes_known_content_appear(self):
        content = some_bytes()
        known = {"parentFileID": self.home, "filename": "second", "sha1": hashlib.sha1(content).hexdigest(), "size": 1000}
        self.assertEqual({"fileID": 0, "reuse": False}, self.pan.upload_sha1_reuse(known))
        self.file("first", content)
        reused = self.pan.upload_sha1_reuse(known)

        self.assertTrue(reused["reuse"])
        self.assertEqual(reused["fileID"], self.ids()["second"])
        self.assertContent(content, reused["fileID"])


@both_forms
class UploadFileTests(P123ClientTests):
    def upload(self, file, **options):
        """Uploads by the composed method and returns the id."""
        return self.pan.upload_file(file, file_name="file", parent_id=self.home, **options)["fileID"]

    def assertUploads(self, content, file, **options):
        uploaded = self.upload(file, **options)
        self.assertEqual({"file": uploaded}, self.ids())
        self.assertContent(content, uploaded)

    def stored(self, content):
        """A file on this computer with the given content."""
        file = tempfile.NamedTemporaryFile(dir=World.data, delete=False)
        with file:
            file.write(content)
        self.addCleanup(os.remove, file.name)
        return file.name

    def test_path_of_two_slices(self):
        content = some_bytes(SLICE + 7)
        self.assertUploads(content, self.stored(content))

    def test_open_file(self):
        content = some_bytes()
        with open(self.stored(content), "rb") as file:
            self.assertUploads(content, file)

    def test_stream_that_cannot_seek(self):
        class Stream:
            def __init__(self, content):
                self.read = io.BytesIO(content).read

        content = some_bytes()
        self.assertUploads(content, Stream(content))

    def test_empty_file(self):
        self.assertUploads(b"", self.stored(b""))

    def test_known_content_is_reused_whatever_holds_it(self):
        content = some_bytes()
        self.file("first", content)
        uploaded = self.raw.upload_file(content, file_name="second", parent_id=self.home)

        self.assertTrue(uploaded["data"]["reuse"])
        self.assertContent(content, self.ids()["second"])

    def test_duplicate_keeps_both_or_overwrites(self):
        self.file("file")
        kept, newest = some_bytes(), some_bytes()
        self.upload(self.stored(kept), duplicate=1)
        self.assertEqual(["file", "file(1)"], self.names())
        self.upload(self.stored(newest), duplicate=2)

        self.assertEqual(["file", "file(1)"], self.names())
        self.assertContent(kept, self.ids()["file(1)"])
        self.assertContent(newest, self.ids()["file"])

    def test_forbidden_characters_travel_as_wide_ones(self):
        self.pan.upload_file(self.stored(some_bytes()), file_name='/a:b*c?"d', parent_id=self.home)

        self.assertEqual(["／a：b＊c？＂d"], self.names())

    def test_broken_upload_continues_where_it_stopped(self):
        content = some_bytes(2 * SLICE + 7)
        path = self.stored(content)
        with open(path, "rb") as file, self.assertRaises(P123BrokenUpload) as broken:
            self.pan.upload_file(Breaking(file, 2 * SLICE), md5(content), "file", len(content), self.home)
        left = broken.exception
        self.assertEqual(2, len(self.pan.upload_list(left["preupload_id"])["parts"]))
        with open(path, "rb") as file:
            reads = Breaking(file, len(content) + 1)
            resumed = self.pan.upload_file(
                reads, left["file_md5"], "file", len(content), self.home, preupload_id=left["preupload_id"]
            )

        self.assertLessEqual(reads.taken, SLICE)
        self.assertContent(content, resumed["fileID"])

    def test_buffer_of_unknown_content_breaks(self):
        """Defect: p123client hands bytes to a function that wants a file (filewrap's bio_chunk_iter)."""
        for kind in (bytes, bytearray, memoryview, io.BytesIO):
            with self.assertRaises(P123BrokenUpload) as broken:
                self.upload(kind(some_bytes()))
            self.assertRegex(str(broken.exception.__cause__), "no attribute 'readinto'")
        self.assertEqual([], self.names())

    def test_iterable(self):
        """Defect: in asyncio an ordinary iterable ends in a StopIteration, which Python 3.12 waits for forever."""
        content = [some_bytes(), some_bytes()]
        if self.form == "Asyncio":
            with patience(2), self.assertRaises((RuntimeError, TimeoutError)):
                self.upload(content)
            self.assertEqual([], self.names())
        else:
            self.assertUploads(b"".join(content), content)

    def test_asynchronous_iterable(self):
        async def pieces():
            yield content[:300]
            yield content[300:]

        content = some_bytes()
        if self.form == "Asyncio":
            self.assertUploads(content, pieces())
        else:
            self.assertRaises(TypeError, self.upload, pieces())

    def test_address_on_the_web(self):
        """Defect: in asyncio what reads the address can't go back to the beginning after hashing."""
        with Web(some_bytes(SLICE + 7)) as web:
            if self.form == "Asyncio":
                self.assertRaises(OSError, self.upload, URL(web.url))
                self.assertEqual([], self.names())
            else:
                self.assertUploads(web.content, URL(web.url))


class Breaking:
    """A file that can be read up to a limit only."""

    def __init__(self, file, limit):
        self.file = file
        self.limit = limit
        self.taken = 0

    def read(self, size=-1):
        if self.file.tell() >= self.limit:
            raise OSError("this is as far as it goes")
        piece = self.file.read(size)
        self.taken += len(piece)
        return piece

    def seek(self, *where):
        return self.file.seek(*where)

    def seekable(self):
        return True
