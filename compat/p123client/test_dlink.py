"""Direct links: folders open to everybody, their log, and who is kept out."""

import contextlib
import gzip
import sqlite3

from fixture import P123ClientTests, World, both_forms, eventually, some_bytes
from netdisk import Wire, local
from p123client.exception import P123FileNotFoundError, P123OSError
from video import video

HOUR = 3_600_000


class DirectLinkCase(P123ClientTests):
    def fetch(self, url):
        """Fetches an address as a stranger does."""
        status, _, content = Wire(World.server.url).send("GET", local(url))
        return status, content if status == 200 else None

    def opened(self, name, content):
        """A file in an open folder, and its address."""
        folder = self.folder("open " + name)
        file = self.file(name, content, parent=folder)
        self.pan.dlink_enable(folder)
        return folder, file, self.pan.dlink_url(file)["url"]


@both_forms
class DirectLinkTests(DirectLinkCase):
    def test_dlink_enable_opens_everything_below_a_folder(self):
        content = some_bytes()
        folder = self.folder("open")
        file = self.file("音 乐.mp3", content, parent=self.folder("inner", folder))
        with self.assertRaises(P123OSError):
            self.pan.dlink_url(file)

        self.assertEqual({"filename": "open"}, self.pan.dlink_enable(folder))
        self.assertEqual((200, content), self.fetch(self.pan.dlink_url(file)["url"]))
        with self.assertRaises(P123FileNotFoundError):
            self.pan.dlink_enable(10**15)

    def test_dlink_disable_closes_it_for_addresses_that_were_given_out(self):
        folder, file, url = self.opened("file", some_bytes())
        self.assertEqual(200, self.fetch(url)[0])

        self.assertEqual({"filename": "open file"}, self.pan.dlink_disable(folder))
        self.assertNotEqual(200, self.fetch(url)[0])
        with self.assertRaises(P123OSError):
            self.pan.dlink_url(file)

    def test_forbidden_addresses_are_kept_out_while_the_switch_is_on(self):
        _, _, url = self.opened("file", some_bytes())
        self.pan.developer_config_forbide_ip_update(["192.0.2.1", "127.0.0.1"])
        self.assertEqual({"Done": True}, self.pan.developer_config_forbide_ip_switch(1))
        listed = self.pan.developer_config_forbide_ip_list()
        self.assertEqual(({"192.0.2.1", "127.0.0.1"}, 1), (set(listed["ipList"]), listed["status"]))
        self.assertNotEqual(200, self.fetch(url)[0])

        self.pan.developer_config_forbide_ip_switch(2)
        self.assertEqual(2, self.pan.developer_config_forbide_ip_list()["status"])
        self.assertEqual(200, self.fetch(url)[0])
        self.pan.developer_config_forbide_ip_switch()
        self.assertNotEqual(200, self.fetch(url)[0])
        self.pan.developer_config_forbide_ip_update([])
        self.assertEqual([], self.pan.developer_config_forbide_ip_list()["ipList"])
        self.assertEqual(200, self.fetch(url)[0])


@both_forms
class DirectLinkLogTests(DirectLinkCase):
    def logged(self, name):
        """What the log says of a file, as soon as it says anything: fetches are put on disk once a second."""
        return eventually(lambda: [entry for entry in self.pan.dlink_log()["list"] if entry["fileName"] == name])[0]

    def turn_back(self, name, hours):
        """Lets a fetch have been hours ago: in the database, because the server's clock can't be turned."""
        database = sqlite3.connect(f"{World.data}/netdisk.db", timeout=30)
        with contextlib.closing(database) as connection, connection:
            connection.execute("UPDATE direct_link_access SET at = at - ? WHERE file_name = ?", (hours * HOUR, name))

    def test_dlink_log_tells_every_fetch(self):
        content = some_bytes()
        _, _, url = self.opened(f"file {self.form}", content)
        self.assertEqual(200, self.fetch(url)[0])
        entry = self.logged(f"file {self.form}")

        self.assertEqual((1000, 1000, 1), tuple(entry[key] for key in ("fileSize", "totalTraffic", "fileSource")))
        self.assertEqual(local(url), local(entry["directLinkURL"]))
        self.assertEqual(0, self.pan.dlink_log({"pageNum": 1, "endTime": "2020-01-01 00:00:00"})["total"])

    def test_dlink_offline_log_offers_the_log_of_an_hour_that_is_over(self):
        name = f"earlier {self.form}"
        _, _, url = self.opened(name, some_bytes())
        self.assertEqual(200, self.fetch(url)[0])
        self.logged(name)
        self.turn_back(name, hours=2)
        hours = {"pageNum": 1, "startHour": "2020010100", "endHour": "9999123123"}
        logs = eventually(lambda: self.pan.dlink_offline_log(hours)["list"])

        self.assertEqual(1, len(logs))
        status, content = self.fetch(logs[0]["downloadURL"])
        self.assertEqual((200, logs[0]["fileSize"]), (status, len(content)))
        self.assertIn(name, gzip.decompress(content).decode())

    def test_dlink_offline_log_without_hours_is_refused(self):
        """Defect: p123client fills in startTime and endTime, which the documents call startHour and endHour."""
        self.assertEqual(400, self.raw.dlink_offline_log()["code"])


@both_forms
class DirectLinkVideoTests(DirectLinkCase):
    def test_dlink_transcode_makes_a_video_playable_by_its_link(self):
        folder = self.folder("open")
        film, text = self.file("film.mp4", video(), parent=folder), self.file("text.mp4", parent=folder)
        self.pan.dlink_enable(folder)
        self.assertEqual([film], self.pan.dlink_transcode_query([film])["noneList"])
        self.pan.dlink_transcode([film, text])
        eventually(lambda: film in self.pan.dlink_transcode_query(film)["success"], within=120)
        eventually(lambda: text in self.pan.dlink_transcode_query(text)["errorList"])
        streams = self.pan.dlink_m3u8(film)["list"]

        self.assertTrue(streams)
        for stream in streams:
            status, content = self.fetch(stream["address"])
            self.assertEqual((200, b"#EXTM3U"), (status, content[:7]))
        self.assertEqual([], self.pan.dlink_m3u8(text)["list"])
