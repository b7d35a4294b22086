"""The trash."""

from fixture import P123ClientTests, both_forms, some_bytes
from p123client.exception import P123FileNotFoundError, P123OSError


@both_forms
class TrashTests(P123ClientTests):
    def trashed(self, *files):
        self.pan.fs_trash(files)
        return files

    def test_fs_trash_hides_from_listings_what_recover_brings_back(self):
        content = some_bytes()
        file, kept = self.file("file", content), self.file("kept")
        self.pan.fs_trash([file])
        self.assertEqual({"kept": kept}, self.ids())

        self.assertFalse(self.pan.fs_recover([file])["abnormalFileIDs"])
        self.assertEqual({"file": file, "kept": kept}, self.ids())
        self.assertContent(content, file)

    def test_fs_recover_names_what_lost_its_folder(self):
        folder = self.folder("folder")
        file = self.file("file", parent=folder)
        self.trashed(file)
        self.trashed(folder)
        self.pan.fs_delete([folder])

        self.assertEqual([file], self.pan.fs_recover([file])["abnormalFileIDs"])

    def test_fs_recover_by_path_brings_back_elsewhere(self):
        file, elsewhere = self.file("file"), self.folder("elsewhere")
        self.trashed(file)
        self.pan.fs_recover_by_path({"fileIDs": [file], "parentFileID": elsewhere})

        self.assertEqual({"file": file}, self.ids(elsewhere))

    def test_fs_recover_by_path_is_understood_although_p123client_misnames_the_folder(self):
        """Defect: `parent_id` travels as toParentFileID; the documents call it parentFileID."""
        file, elsewhere = self.file("file"), self.folder("elsewhere")
        self.trashed(file)
        self.pan.fs_recover_by_path([file], parent_id=elsewhere)

        self.assertEqual({"file": file}, self.ids(elsewhere))

    def test_fs_delete_ends_what_is_in_the_trash_and_nothing_else(self):
        file, kept = self.file("file"), self.file("kept")
        with self.assertRaises(P123OSError):
            self.pan.fs_delete([kept])
        self.trashed(file)
        self.pan.fs_delete([file])

        self.assertEqual({"kept": kept}, self.ids())
        with self.assertRaises(P123FileNotFoundError):
            self.pan.fs_detail(file)
