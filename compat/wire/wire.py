"""Both protocols spoken to a running netdisk, as docs/wire describes them; good and bad input."""

import hashlib
import json
import os
import random
import re
import socket
import sys
import tempfile
import unittest
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import PASSWORD, SLICE, Baidu, Open123, Refused, Server, Wire, account, local, multipart, token  # noqa: E402

CHANCE = random.Random(11)
HOSTILE = [None, "", "x", -1, 0, 1.5, 10**19, 10**30, True, [], {}, [None], ["x"], [-1], [10**19], "x" * 70_000, "\0", "../.."]


def md5(content):
    return hashlib.md5(content).hexdigest()


class Netdisk(unittest.TestCase):
    """One server for all tests, with two accounts that must never meet."""

    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="duopan-wire-")
        data = cls.directory.name
        cls.server = Server(data)
        cls.client = account(data, "ann")
        account(data, "bob")
        cls.ann = Open123(cls.server.url, Open123.login(cls.server.url, *cls.client))
        cls.bob = Open123(cls.server.url, token(data, "bob", "123open"))
        cls.wire = Wire(cls.server.url)
        cls.ann_baidu = Baidu(cls.server.url, token(data, "ann", "baidu"))
        cls.bob_baidu = Baidu(cls.server.url, token(data, "bob", "baidu"))

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls.directory.cleanup()

    def folder(self, client=None):
        name = f"{self.id()} {CHANCE.randrange(1 << 40)}"
        return name, (client or self.ann).post("/upload/v1/file/mkdir", name=name, parentID=0)["dirID"]

    def refused(self, call, *arguments, **more):
        with self.assertRaises(Refused) as caught:
            call(*arguments, **more)
        return caught.exception.code


class Open123Test(Netdisk):
    def test_upload_in_slices_is_downloaded_whole(self):
        _, folder = self.folder()
        content = CHANCE.randbytes(2 * SLICE + 5)
        made = self.ann.create(folder, "大.bin", content)
        self.assertFalse(made["reuse"])
        self.assertEqual(SLICE, made["sliceSize"])
        self.assertTrue(made["servers"])
        for number in (3, 1, 2):
            self.ann.slice(made["preuploadID"], number, content[(number - 1) * SLICE : number * SLICE])
        done = self.ann.complete(made["preuploadID"])
        self.assertTrue(done["completed"])
        self.assertEqual((md5(content), len(content)), self.ann.download(done["fileID"]))
        self.assertEqual(done, self.ann.complete(made["preuploadID"]))

    def test_known_content_is_stored_without_bytes(self):
        _, folder = self.folder()
        content = CHANCE.randbytes(5000)
        self.ann.single(folder, "first", content)
        again = self.ann.create(folder, "second", content)
        self.assertTrue(again["reuse"])
        self.assertEqual((md5(content), 5000), self.ann.download(again["fileID"]))

    def test_content_of_another_account_is_not_revealed(self):
        _, folder = self.folder()
        content = CHANCE.randbytes(5000)
        self.ann.single(folder, "secret", content)
        self.assertFalse(self.bob.create(0, "guess", content)["reuse"])

    def test_file_part_before_the_fields_is_taken(self):
        _, folder = self.folder()
        content, boundary = CHANCE.randbytes(300_000), "b"
        fields = {"parentFileID": folder, "filename": "a.bin", "etag": md5(content), "size": len(content)}
        body = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n' + content
        for key, value in fields.items():
            body += f'\r\n--b\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}'.encode()
        headers = {**self.ann.headers, "Content-Type": f"multipart/form-data; boundary={boundary}"}
        _, _, answer = self.ann.wire.send("POST", "/upload/v2/file/single/create", body + b"\r\n--b--\r\n", headers)
        self.assertEqual((md5(content), len(content)), self.ann.download(Open123.data(answer)["fileID"]))

    def test_download_obeys_range_head_and_etag(self):
        _, folder = self.folder()
        content = CHANCE.randbytes(100_000)
        file = self.ann.single(folder, "r.bin", content)["fileID"]
        link = local(self.ann.get("/api/v1/file/download_info", fileId=file)["downloadUrl"])
        wire = self.ann.wire
        for text, part in {"0-9": content[:10], "99990-": content[99990:], "-7": content[-7:]}.items():
            status, headers, body = wire.send("GET", link, None, {"Range": f"bytes={text}"})
            self.assertEqual((206, part), (status, body))
            self.assertTrue(headers["Content-Range"].endswith("/100000"))
        self.assertEqual(416, wire.send("GET", link, None, {"Range": "bytes=100000-"})[0])
        status, headers, body = wire.send("HEAD", link)
        self.assertEqual((200, "100000", b""), (status, headers["Content-Length"], body))
        self.assertEqual(304, wire.send("GET", link, None, {"If-None-Match": headers["ETag"]})[0])
        path, query = link.split("?")
        for key, value in urllib.parse.parse_qsl(query):
            if key != "filename":
                forged = query.replace(urllib.parse.quote(value, safe=""), "x" + value[1:])
                self.assertNotEqual(query, forged)
                self.assertIn(wire.send("GET", f"{path}?{forged}")[0], (400, 403), key)

    def test_trash_hides_recover_restores_delete_ends(self):
        _, folder = self.folder()
        file = self.ann.single(folder, "t", b"12")["fileID"]
        self.ann.post("/api/v1/file/trash", fileIDs=[file])
        self.assertEqual([], self.ann.folder(folder))
        listed = self.ann.get("/api/v2/file/list", parentFileId=folder, limit=100)["fileList"]
        self.assertEqual([1], [entry["trashed"] for entry in listed])
        self.ann.post("/api/v1/file/recover", fileIDs=[file])
        self.assertEqual(["t"], [entry["filename"] for entry in self.ann.folder(folder)])
        self.assertNotEqual(0, self.refused(self.ann.post, "/api/v1/file/delete", fileIDs=[file]))
        self.ann.post("/api/v1/file/trash", fileIDs=[file])
        self.ann.post("/api/v1/file/delete", fileIDs=[file])
        self.assertEqual(5066, self.refused(self.ann.get, "/api/v1/file/detail", fileID=file))

    def test_listing_over_pages_is_complete(self):
        _, folder = self.folder()
        for number in range(230):
            self.ann.single(folder, f"{number} 号", b"%d" % number)
        self.assertEqual({f"{n} 号" for n in range(230)}, {entry["filename"] for entry in self.ann.folder(folder)})

    def test_bad_tokens_are_refused_with_401(self):
        for bad in ("", "x", "a.b.c", self.ann_baidu.token, self.ann.headers["Authorization"][7:-2] + "xx"):
            client = Open123(self.server.url, bad)
            self.assertEqual(401, self.refused(client.get, "/api/v1/user/info"), bad)
        _, _, answer = self.ann.wire.send("GET", "/api/v1/user/info")
        self.assertEqual(401, json.loads(answer)["code"])

    def test_bad_names_are_refused(self):
        for name in ("a/b", "..", ".", "a\0b", "x" * 300, "   ", "", 'a"b', "a\\b", "a:b", "a*b", "a?b", "a|b", "a<b"):
            self.assertTrue(self.refused(self.ann.post, "/upload/v1/file/mkdir", name=name, parentID=0), name)
            self.assertTrue(self.refused(self.ann.single, 0, name, b"1"), name)

    def test_bad_uploads_leave_nothing(self):
        _, folder = self.folder()
        content = CHANCE.randbytes(SLICE + 1)
        made = self.ann.create(folder, "bad", content)["preuploadID"]
        self.refused(self.ann.slice, made, 0, content[:SLICE])
        self.refused(self.ann.slice, made, 3, b"1")
        self.refused(self.ann.slice, made, 1, content[: SLICE - 1])
        self.refused(self.ann.slice, made, 2, b"12")
        self.refused(self.ann.slice, "unknown", 1, content[:SLICE])
        self.refused(self.bob.slice, made, 1, content[:SLICE])
        self.refused(self.ann.complete, made)
        self.refused(self.ann.single, folder, "wrong", b"abc", etag="0" * 32)
        self.refused(self.ann.single, folder, "short", b"abc", size=4)
        self.refused(self.ann.single, folder, "long", b"abc", size=2)
        self.assertEqual([], self.ann.folder(folder))

    def test_truncated_body_leaves_nothing(self):
        _, folder = self.folder()
        fields = {"parentFileID": folder, "filename": "cut", "etag": md5(b"x" * 1000), "size": 1000}
        body, headers = multipart(fields, "file", b"x" * 1000)
        for keep, announced in ((len(body) - 500, len(body)), (len(body) - 20, len(body) - 20)):
            lines = {**self.ann.headers, **headers, "Content-Length": announced, "Connection": "close"}
            head = "".join(f"{key}: {value}\r\n" for key, value in lines.items())
            with socket.create_connection((self.ann.wire.address.hostname, self.ann.wire.address.port)) as peer:
                peer.sendall(f"POST /upload/v2/file/single/create HTTP/1.1\r\nHost: x\r\n{head}\r\n".encode() + body[:keep])
                peer.shutdown(socket.SHUT_WR)
                peer.settimeout(30)
                answer = b""
                while piece := peer.recv(65536):
                    answer += piece
            self.assertNotIn(b" 500 ", answer[:20])
            self.assertNotIn(b'"code":0', answer)
        self.assertEqual([], self.ann.folder(folder))

    def test_other_account_can_do_nothing(self):
        _, folder = self.folder()
        file = self.ann.single(folder, "mine", b"123")["fileID"]
        bob = self.bob
        self.refused(bob.get, "/api/v2/file/list", parentFileId=folder, limit=10)
        self.refused(bob.get, "/api/v1/file/detail", fileID=file)
        self.refused(bob.get, "/api/v1/file/download_info", fileId=file)
        self.refused(bob.post, "/api/v1/file/move", fileIDs=[file], toParentFileID=0)
        self.refused(bob.post, "/api/v1/file/name", "PUT", fileId=file, fileName="x")
        self.refused(bob.post, "/api/v1/file/trash", fileIDs=[file])
        self.refused(bob.post, "/upload/v1/file/mkdir", name="x", parentID=folder)
        self.refused(bob.single, folder, "x", b"1")
        infos = bob.post("/api/v1/file/infos", fileIds=[file])
        self.assertEqual([], infos.get("fileList") or [])
        self.assertEqual(["mine"], [entry["filename"] for entry in self.ann.folder(folder)])

    def test_hostile_values_get_an_envelope(self):
        _, folder = self.folder()
        bodies = {
            ("POST", "/upload/v1/file/mkdir"): ["name", "parentID"],
            ("PUT", "/api/v1/file/name"): ["fileId", "fileName"],
            ("POST", "/api/v1/file/move"): ["fileIDs", "toParentFileID"],
            ("POST", "/api/v1/file/trash"): ["fileIDs"],
            ("POST", "/api/v1/file/recover"): ["fileIDs"],
            ("POST", "/api/v1/file/delete"): ["fileIDs"],
            ("POST", "/api/v1/file/infos"): ["fileIds"],
            ("POST", "/upload/v2/file/create"): ["parentFileID", "filename", "etag", "size", "duplicate", "containDir"],
            ("POST", "/upload/v2/file/upload_complete"): ["preuploadID"],
            ("POST", "/api/v1/access_token"): ["clientID", "clientSecret"],
        }
        before = self.ann.folder(folder)
        for (method, path), keys in bodies.items():
            for value in HOSTILE:
                for key in keys:
                    body = json.dumps({**{other: folder for other in keys}, key: value})
                    if self.envelope(method, path, body) == 0:
                        before = self.ann.folder(folder)
            for text in ("", "{", "[]", "null", '"x"', "{}{}", '{"a":' * 3000, b"\xff\xfe\x00"):
                self.envelope(method, path, text)
        self.assertEqual(before, self.ann.folder(folder))

    def test_unknown_paths_and_methods_get_an_envelope(self):
        for method, path in (
            ("GET", "/api/v1/nothing"),
            ("POST", "/api/v1/user/info"),
            ("DELETE", "/api/v1/file/move"),
            ("PATCH", "/upload/v2/file/create"),
            ("GET", "/api/../etc/passwd"),
            ("GET", "/api/%2e%2e/%00"),
            ("BREW", "/api/v1/user/info"),
        ):
            code = self.envelope(method, path, None)
            self.assertNotEqual(0, code, path)

    def test_hostile_queries_get_an_envelope(self):
        for path, key in (("/api/v2/file/list", "parentFileId"), ("/api/v1/file/detail", "fileID")):
            for value in ("", "x", "-1", "1e3", "9" * 30, "0x10", "\0", "1&limit=-1", "1&limit=0", "1&limit=101", "%", "١"):
                self.envelope("GET", f"{path}?{key}={urllib.parse.quote(value, safe='&=%')}", None)

    def envelope(self, method, path, body):
        headers = {**self.ann.headers, "Content-Type": "application/json"}
        status, _, answer = self.ann.wire.send(method, path, body, headers)
        self.assertEqual(200, status, (method, path, str(body)[:80], answer[:200]))
        found = json.loads(answer)
        self.assertNotIn("Exception", found["message"])
        self.assertIn("x-traceID", found)
        return found["code"]


class BaiduTest(Netdisk):
    def upload(self, path, content, client=None):
        client = client or self.ann_baidu
        made = client.precreate(path, content)
        self.assertEqual(1, made["return_type"])
        step = 4 * 1024 * 1024
        for number in made["block_list"]:
            client.superfile2(path, made["uploadid"], number, content[number * step : (number + 1) * step])
        return client.create(path, len(content), client.blocks(content), made["uploadid"])

    def test_upload_in_slices_is_downloaded_whole_by_both_protocols(self):
        name, folder = self.folder()
        content = CHANCE.randbytes(9_000_000)
        made = self.upload(f"/{name}/片.bin", content)
        self.assertEqual(f"/{name}/片.bin", made["path"])
        self.assertEqual((md5(content), len(content)), self.ann_baidu.download(made["fs_id"]))
        entry = self.ann.folder(folder)[0]
        self.assertEqual((md5(content), len(content)), self.ann.download(entry["fileId"]))

    def test_known_content_is_stored_by_precreate(self):
        name, folder = self.folder()
        content = CHANCE.randbytes(400_000)
        self.ann.single(folder, "first", content)
        digests = {"content-md5": md5(content), "slice-md5": md5(content[: 256 * 1024])}
        made = self.ann_baidu.precreate(f"/{name}/second", content, **digests)
        self.assertEqual(2, made["return_type"])
        self.assertEqual(f"/{name}/second", made["info"]["path"])
        wrong = {**digests, "slice-md5": md5(b"other")}
        self.assertEqual(1, self.ann_baidu.precreate(f"/{name}/third", content, **wrong)["return_type"])

    def test_list_and_listall_and_metas_agree(self):
        name, folder = self.folder()
        self.ann.post("/upload/v1/file/mkdir", name="sub", parentID=folder)
        for number in range(5):
            self.ann.single(folder, f"{number}.txt", b"x" * number)
        listed = self.ann_baidu.listing(f"/{name}")
        self.assertEqual(["sub", "0.txt", "1.txt", "2.txt", "3.txt", "4.txt"], [e["server_filename"] for e in listed])
        query = {"method": "listall", "path": f"/{name}", "recursion": 1, "limit": 4}
        first = self.ann_baidu.get("/rest/2.0/xpan/multimedia", **query)
        rest = self.ann_baidu.get("/rest/2.0/xpan/multimedia", **query, start=first["cursor"])
        self.assertEqual((1, 0), (first["has_more"], rest["has_more"]))
        self.assertEqual({e["fs_id"] for e in listed}, {e["fs_id"] for e in first["list"] + rest["list"]})

    def test_filemanager_copies_moves_renames_deletes(self):
        name, folder = self.folder()
        self.ann.single(folder, "a", b"aa")
        self.ann_baidu.manage("copy", [{"path": f"/{name}/a", "dest": f"/{name}/sub", "newname": "b"}])
        self.ann_baidu.manage("rename", [{"path": f"/{name}/sub/b", "newname": "c"}])
        self.ann_baidu.manage("move", [{"path": f"/{name}/sub/c", "dest": f"/{name}", "newname": "d", "ondup": "fail"}])
        self.ann_baidu.manage("delete", [f"/{name}/a", f"/{name}/sub"])
        self.assertEqual(["d"], [entry["server_filename"] for entry in self.ann_baidu.listing(f"/{name}")])
        self.assertEqual(-9, self.refused(self.ann_baidu.listing, f"/{name}/sub"))

    def test_names_that_exist_are_refused_renamed_or_overwritten(self):
        name, _ = self.folder()
        self.upload(f"/{name}/f.txt", b"one")
        self.assertEqual(-8, self.refused(self.ann_baidu.precreate, f"/{name}/f.txt", b"two", rtype=0))
        blocks = json.dumps([md5(b"")])
        empty = {"path": f"/{name}/e", "size": 0, "isdir": 0, "rtype": 1, "block_list": blocks}
        made = [self.ann_baidu.post("/rest/2.0/xpan/file", empty, method="create")["path"] for _ in range(2)]
        self.assertEqual([f"/{name}/e", f"/{name}/e(1)"], made)

    def test_bad_tokens_are_refused(self):
        for bad in ("", "x", self.ann.headers["Authorization"][7:]):
            client = Baidu(self.server.url, bad)
            self.assertIn(self.refused(client.file, "list", dir="/"), (-6, 100, 110, 111))

    def test_other_account_sees_nothing(self):
        name, _ = self.folder()
        made = self.upload(f"/{name}/mine", b"mine")
        bob = self.bob_baidu
        self.assertEqual(-9, self.refused(bob.listing, f"/{name}"))
        found = bob.get("/rest/2.0/xpan/multimedia", method="filemetas", fsids=f"[{made['fs_id']}]", dlink=1)
        self.assertEqual([], found["list"])
        self.refused(bob.manage, "delete", [f"/{name}/mine"])
        self.refused(bob.manage, "copy", [{"path": f"/{name}/mine", "dest": "/", "newname": "x"}])
        link = f"{self.ann_baidu.dlink(made['fs_id'])}&access_token={bob.token}"
        self.assertIn(bob.wire.send("GET", local(link), None, bob.AGENT)[0], (401, 403, 404))

    def test_hostile_values_get_an_error(self):
        forms = {
            "precreate": ["path", "size", "isdir", "autoinit", "rtype", "block_list", "uploadid", "content-md5"],
            "create": ["path", "size", "isdir", "rtype", "uploadid", "block_list"],
            "filemanager&opera=move": ["async", "filelist", "ondup"],
            "filemanager&opera=delete": ["async", "filelist"],
            "filemanager&opera=explode": ["async", "filelist"],
        }
        for method, keys in forms.items():
            for key in keys:
                for value in HOSTILE:
                    form = {"path": "/x", "size": 1, "isdir": 0, "autoinit": 1, "block_list": "[]", "filelist": "[]"}
                    form[key] = value if isinstance(value, str) else json.dumps(value)
                    self.answered("POST", f"/rest/2.0/xpan/file?method={method}", urllib.parse.urlencode(form))
        for value in ("", "x", "[", "[1", '["x"]', "[-1]", "[1e99]", json.dumps(list(range(101))), "{}", "null"):
            query = urllib.parse.urlencode({"method": "filemetas", "fsids": value})
            self.answered("GET", f"/rest/2.0/xpan/multimedia?{query}")
        for text in ("method=list&start=-1", "method=list&limit=x", "method=list&dir=..", "method=list&order=z", "method=no", ""):
            self.answered("GET", f"/rest/2.0/xpan/file?{text}")
        for path in ("/rest/2.0/nothing", "/rest/../../x", "/oauth/2.0/nothing", "/rest/2.0/pcs/superfile2?method=upload"):
            self.answered("POST", path)

    def answered(self, method, target, body=None):
        separator = "&" if "?" in target else "?"
        headers = {**Baidu.AGENT, "Content-Type": "application/x-www-form-urlencoded"}
        target = f"{target}{separator}access_token={self.ann_baidu.token}"
        status, _, answer = self.ann_baidu.wire.send(method, target, body, headers)
        self.assertNotEqual(500, status, (target, str(body)[:80]))
        found = json.loads(answer)
        self.assertTrue({"errno", "error_code", "error"} & found.keys(), found)
        self.assertNotIn("Exception", answer.decode())

    def consent(self, **answers):
        """Opens the authorize page as a browser would and sends its form; returns status and page."""
        query = {"response_type": "code", "client_id": self.client[0], "redirect_uri": "oob", "scope": "basic,netdisk"}
        status, _, page = self.decide("/oauth/2.0/authorize", query, **answers)
        return status, page

    def decide(self, path, query, **answers):
        """Opens a page on which a person decides and sends its form; returns status, headers and page."""
        status, headers, page = self.wire.send("GET", f"{path}?{urllib.parse.urlencode(query)}")
        self.assertEqual((200, True), (status, headers["Content-Type"].startswith("text/html")))
        hidden = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page.decode())
        form = urllib.parse.urlencode({**dict(hidden), "decision": "allow", **answers})
        cookie = headers["Set-Cookie"].split(";")[0]
        more = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
        status, headers, page = self.wire.send("POST", path, form, more)
        return status, headers, page.decode()

    def device(self):
        query = {"response_type": "device_code", "client_id": self.client[0], "scope": "basic,netdisk"}
        status, _, answer = self.wire.send("GET", f"/oauth/2.0/device/code?{urllib.parse.urlencode(query)}")
        self.assertEqual(200, status)
        return json.loads(answer)

    def exchange(self, **grant):
        secret = {"client_id": self.client[0], "client_secret": self.client[1]}
        status, _, answer = self.wire.send("GET", f"/oauth/2.0/token?{urllib.parse.urlencode({**grant, **secret})}")
        return status, json.loads(answer)

    def test_token_by_code_needs_login_and_consent_and_works_once(self):
        self.assertNotIn("<code>", self.consent(name="ann", password="wrong")[1])
        self.assertNotIn("<code>", self.consent(name="ann", password=PASSWORD, decision="deny")[1])
        status, page = self.consent(name="ann", password=PASSWORD)
        self.assertEqual(200, status)
        grant = {"grant_type": "authorization_code", "redirect_uri": "oob"}
        code = re.search(r"<code>([^<]+)</code>", page).group(1)
        self.assertEqual((400, "invalid_grant"), self.refusal(**grant, code="made-up"))
        status, granted = self.exchange(**grant, code=code)
        self.assertEqual((200, 2592000), (status, granted["expires_in"]))
        self.assertEqual(0, Baidu(self.server.url, granted["access_token"]).file("list", dir="/")["errno"])
        refresh = {"grant_type": "refresh_token", "refresh_token": granted["refresh_token"]}
        self.assertEqual(200, self.exchange(**refresh)[0])
        self.assertEqual((400, "expired_token"), self.refusal(**refresh))

    def test_token_by_device_code_needs_consent_and_works_once(self):
        device = self.device()
        self.assertEqual((300, 5, f"{self.server.url}/device"), tuple(device[k] for k in ("expires_in", "interval", "verification_url")))
        grant = {"grant_type": "device_token", "code": device["device_code"]}
        self.assertEqual((400, "authorization_pending"), self.refusal(**grant))
        self.assertEqual((400, "slow_down"), self.refusal(**grant))
        device = self.device()
        grant["code"] = device["device_code"]
        self.assertEqual(200, self.decide("/device", {"code": device["user_code"]}, name="ann", password=PASSWORD)[0])
        status, granted = self.exchange(**grant)
        self.assertEqual((200, "basic netdisk"), (status, granted["scope"]))
        self.assertEqual(0, Baidu(self.server.url, granted["access_token"]).file("list", dir="/")["errno"])
        self.assertEqual((400, "invalid_grant"), self.refusal(**grant))

    def test_device_that_is_refused_is_told(self):
        device = self.device()
        self.assertEqual(200, self.decide("/device", {"code": device["user_code"]}, decision="deny")[0])
        grant = {"grant_type": "device_token", "code": device["device_code"]}
        self.assertEqual((400, "authorization_declined"), self.refusal(**grant))

    def test_picture_of_a_device_code_is_a_png(self):
        address = urllib.parse.urlsplit(self.device()["qrcode_url"])
        status, headers, picture = self.wire.send("GET", address.path)
        self.assertEqual((200, "image/png", b"\x89PNG"), (status, headers["Content-Type"], picture[:4]))

    def test_token_in_a_fragment_needs_consent(self):
        query = {"response_type": "token", "client_id": self.client[0], "redirect_uri": "oob", "state": "a b"}
        for answers, member in (({"password": PASSWORD}, "access_token"), ({"decision": "deny"}, "error")):
            status, headers, _ = self.decide("/oauth/2.0/authorize", query, name="ann", **answers)
            landed = urllib.parse.urlsplit(headers["Location"])
            said = dict(urllib.parse.parse_qsl(landed.fragment))
            self.assertEqual((302, "/oauth/2.0/login_success", "a b"), (status, landed.path, said["state"]))
            self.assertIn(member, said)
        self.assertEqual(200, self.wire.send("GET", landed.path)[0])

    def test_token_of_an_application_opens_nothing(self):
        status, granted = self.exchange(grant_type="client_credentials")
        self.assertEqual(200, status)
        with self.assertRaises(Refused) as caught:
            Baidu(self.server.url, granted["access_token"]).file("list", dir="/")
        self.assertEqual(6, caught.exception.code)

    def refusal(self, **grant):
        status, answer = self.exchange(**grant)
        return status, answer["error"]


if __name__ == "__main__":
    program = unittest.main(exit=False, verbosity=1)
    wrong = len(program.result.failures) + len(program.result.errors)
    print(f"{program.result.testsRun - wrong} passed, {wrong} failed")
    sys.exit(1 if wrong else 0)
