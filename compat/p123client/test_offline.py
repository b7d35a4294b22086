"""Offline downloads into the drive."""

import json

from fixture import P123ClientTests, both_forms, eventually, some_bytes
from p123client.exception import P123OSError
from web import Web

DEFAULT_FOLDER = "来自:离线下载"


@both_forms
class OfflineTests(P123ClientTests):
    def finished(self, task):
        """Waits for a task and returns its last state."""

        def look():
            state = self.pan.offline_process(task)
            self.assertTrue(0 <= state["process"] <= 100)
            return state if state["status"] in (1, 2) else None

        return eventually(look)

    def test_offline_download_brings_a_file_and_calls_back(self):
        with Web(some_bytes(300_000)) as web:
            wish = {"url": web.url, "fileName": "brought.png", "dirID": self.home, "callBackUrl": web.at("/done")}
            state = self.finished(self.pan.offline_download(wish)["taskID"])
            told = json.loads(eventually(lambda: web.posted)[0])

            self.assertEqual((2, 100), (state["status"], state["process"]))
            file = self.ids()["brought.png"]
            self.assertContent(web.content, file)
            self.assertEqual((web.url, 0, file), (told["url"], told["status"], told["fileID"]))

    def test_offline_download_of_an_address_alone_goes_to_the_default_folder(self):
        with Web(some_bytes()) as web:
            self.finished(self.pan.offline_download(web.url)["taskID"])

            self.assertContent(web.content, self.ids(self.ids(0)[DEFAULT_FOLDER])["file.bin"])

    def test_offline_download_that_fails_says_so(self):
        with Web(some_bytes()) as web:
            wish = {"url": web.at("/missing"), "dirID": self.home, "callBackUrl": web.at("/done")}
            state = self.finished(self.pan.offline_download(wish)["taskID"])
            told = json.loads(eventually(lambda: web.posted)[0])

        self.assertEqual(1, state["status"])
        self.assertEqual(1, told["status"])
        self.assertTrue(told["failReason"])
        self.assertEqual([], self.names())

    def test_offline_download_into_the_root_or_of_no_address_is_refused(self):
        with self.assertRaises(P123OSError):
            self.pan.offline_download({"url": "http://127.0.0.1/x", "dirID": 0})
        with self.assertRaises(P123OSError):
            self.pan.offline_download("ftp://127.0.0.1/x")
        with self.assertRaises(P123OSError):
            self.pan.offline_process(10**15)
