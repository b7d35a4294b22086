"""Files and folders."""

from urllib.parse import urlsplit

from fixture import P123ClientTests, World, both_forms, eventually, md5, some_bytes
from netdisk import Wire, local
from p123client.exception import P123AuthenticationError, P123FileNotFoundError, P123OSError


@both_forms
class FileTests(P123ClientTests):
    def test_fs_mkdir_makes_a_folder_once(self):
        made = self.pan.fs_mkdir("折り", parent_id=self.home)["dirID"]

        self.assertEqual({"折り": made}, self.ids())
        with self.assertRaises(P123AuthenticationError):  # what p123client makes of code 1
            self.pan.fs_mkdir("折り", parent_id=self.home)
        self.assertEqual(["折り"], self.names())

    def test_fs_list_shows_every_page(self):
        made = {str(number): self.file(str(number)) for number in range(5)}
        seen, last = {}, 0
        while last != -1:
            page = self.pan.fs_list({"parentFileId": self.home, "limit": 2, "lastFileId": last})
            self.assertLessEqual(len(page["fileList"]), 2)
            seen.update((entry["filename"], entry["fileId"]) for entry in page["fileList"])
            last = page["lastFileId"]

        self.assertEqual(made, seen)

    def test_fs_list_searches_everywhere(self):
        hit = self.file("needle in hay", parent=self.folder("deep"))
        search = {"searchData": "needle in hay", "searchMode": 1}

        self.assertEqual([hit], [entry["fileId"] for entry in self.pan.fs_list(search)["fileList"]])

    def test_fs_list_v1_sorts_and_counts(self):
        sizes = {"a": 30, "b": 10, "c": 20}
        for name, size in sizes.items():
            self.file(name, some_bytes(size))
        listing = {"parentFileId": self.home, "orderBy": "size", "orderDirection": "desc", "limit": 2}
        first, second = self.pan.fs_list_v1(listing), self.pan.fs_list_v1({**listing, "page": 2})

        self.assertEqual((3, 3), (first["total"], second["total"]))
        self.assertEqual(["a", "c", "b"], [entry["filename"] for entry in first["fileList"] + second["fileList"]])

    def test_fs_detail_of_a_folder_has_the_size_of_everything_in_it(self):
        folder = self.folder("outer")
        self.file("x", some_bytes(300), parent=self.folder("inner", folder))
        detail = self.pan.fs_detail(folder)

        self.assertEqual(("outer", 1, 300, self.home), tuple(detail[k] for k in ("filename", "type", "size", "parentFileID")))
        with self.assertRaises(P123FileNotFoundError):
            self.pan.fs_detail(10**15)

    def test_fs_info_describes_several(self):
        content = some_bytes()
        one, other = self.file("one", content), self.folder("other")
        infos = self.pan.fs_info([one, other])

        self.assertEqual(infos["fileList"], infos["list"])
        self.assertEqual(
            {(one, "one", 0, md5(content)), (other, "other", 1, "")},
            {(info["fileId"], info["filename"], info["type"], info["etag"]) for info in infos["list"]},
        )

    def test_fs_rename_one_renames(self):
        file = self.file("before")
        self.pan.fs_rename_one((file, "after"))

        self.assertEqual({"after": file}, self.ids())

    def test_fs_rename_renames_several_and_says_which_failed(self):
        one, other = self.file("one"), self.file("other")
        result = self.pan.fs_rename([(one, "eins"), f"{other}|zwei|drei", (10**15, "nothing")])

        self.assertEqual({"eins": one}, {k: v for k, v in self.ids().items() if v == one})
        self.assertEqual({one}, {success["fileID"] for success in result["successList"]})
        self.assertEqual({other, 10**15}, {failure["fileID"] for failure in result["failList"]})

    def test_fs_move_moves(self):
        file, folder, target = self.file("file"), self.folder("folder"), self.folder("target")
        self.pan.fs_move([file, folder], parent_id=target)

        self.assertEqual(["target"], self.names())
        self.assertEqual({"file": file, "folder": folder}, self.ids(target))

    def test_fs_copy_one_copies_at_once(self):
        content = some_bytes()
        file, target = self.file("file", content), self.folder("target")
        copied = self.pan.fs_copy_one(file, parent_id=target)

        self.assertEqual(file, copied["sourceFileId"])
        self.assertEqual({"file": copied["targetFileId"]}, self.ids(target))
        self.assertContent(content, copied["targetFileId"])
        self.assertEqual(["file", "target"], self.names())

    def test_fs_copy_copies_a_tree_in_the_background(self):
        content = some_bytes()
        folder, target = self.folder("folder"), self.folder("target")
        self.file("leaf", content, parent=self.folder("inner", folder))
        file = self.file("file")
        task = self.pan.fs_copy([folder, file], parent_id=target)["taskId"]
        eventually(lambda: self.pan.fs_copy_process(task)["status"] == 2)
        copies = self.ids(target)
        leaf = self.ids(self.ids(copies["folder"])["inner"])["leaf"]

        self.assertEqual(["file", "folder"], sorted(copies))
        self.assertContent(content, leaf)
        with self.assertRaises(P123OSError):
            self.pan.fs_copy_process(10**15)

    def test_download_info_leads_to_the_bytes(self):
        content = some_bytes(100_000)
        file = self.file("file", content)
        url = self.pan.download_info(file, platform="android")["downloadUrl"]
        wire = Wire(World.server.url)

        self.assertEqual(urlsplit(World.server.url).netloc, urlsplit(url).netloc)
        self.assertEqual((200, content), (lambda status, _, body: (status, body))(*wire.send("GET", local(url))))
        status, _, body = wire.send("GET", local(url), headers={"Range": "bytes=5000-5999"})
        self.assertEqual((206, content[5000:6000]), (status, body))
        with self.assertRaises(P123FileNotFoundError):
            self.pan.download_info(10**15)
