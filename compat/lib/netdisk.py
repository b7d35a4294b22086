"""A netdisk in a process of its own, and the two protocols spoken to it with nothing but Python's standard library.

Nothing here shares a line with Duopan's own clients, so what works here works for any client that follows the facts in
docs/wire.
"""

import contextlib
import hashlib
import http.client
import json
import os
import subprocess
import tempfile
import urllib.parse
import uuid

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DUOPAN = os.environ.get("DUOPAN", os.path.join(ROOT, "duopan"))
SLICE = 16 * 1024 * 1024
PASSWORD = "correct horse battery"


class Refused(Exception):
    """The service answered with a code."""

    def __init__(self, code, text):
        super().__init__(f"{code}: {text}")
        self.code = code


def admin(data, *words, stdin=""):
    """Runs an administration command and returns what it printed as JSON."""
    done = subprocess.run(
        [DUOPAN, "server", *words, "--data", data, "--json"], input=stdin, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise AssertionError(f"duopan server {' '.join(words)} failed: {done.stderr}")
    return json.loads(done.stdout)


class Server:
    """A running `duopan server start` on a data directory."""

    def __init__(self, data, *options):
        self.data = data
        self.log = open(os.path.join(tempfile.gettempdir(), f"duopan-server-{os.getpid()}.log"), "ab")
        self.process = subprocess.Popen(
            [DUOPAN, "server", "start", "--data", data, "--port", "0", *options],
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
        )
        line = self.process.stdout.readline()
        if not line.startswith("ready http://"):
            self.process.kill()
            raise AssertionError(f"the server said {line!r} instead of being ready; see {self.log.name}")
        self.url = line.split()[1]

    def kill(self):
        """Ends the server as a power cut would."""
        self.process.kill()
        self.process.wait()
        self.log.close()

    def stop(self):
        """Ends the server as its operator would."""
        self.process.terminate()
        self.process.wait(30)
        self.log.close()
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self.log.name)


class Wire:
    """HTTP without any comfort: one connection a request, no redirects, no retries."""

    def __init__(self, url):
        self.address = urllib.parse.urlsplit(url)

    def send(self, method, target, body=None, headers=None):
        connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=120)
        try:
            connection.request(method, target, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def stream(self, method, target, headers=None, sink=None):
        """Reads a large body piece by piece; returns status, headers, MD5 and length."""
        connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=300)
        try:
            connection.request(method, target, headers=headers or {})
            answer = connection.getresponse()
            digest, length = hashlib.md5(), 0
            while piece := answer.read(1 << 20):
                digest.update(piece)
                length += len(piece)
                if sink:
                    sink.write(piece)
            return answer.status, answer.headers, digest.hexdigest(), length
        finally:
            connection.close()


def local(url):
    """Returns path and query of an absolute URL."""
    parts = urllib.parse.urlsplit(url)
    return parts.path + ("?" + parts.query if parts.query else "")


def multipart(fields, name, content):
    boundary = uuid.uuid4().hex
    head = "".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n' for key, value in fields.items()
    )
    head += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n'
    head += "Content-Type: application/octet-stream\r\n\r\n"
    body = head.encode() + content + f"\r\n--{boundary}--\r\n".encode()
    return body, {"Content-Type": f"multipart/form-data; boundary={boundary}"}


class Open123:
    """123pan's open API (docs/wire/123pan.md section 4)."""

    def __init__(self, url, token):
        self.wire = Wire(url)
        self.headers = {"Authorization": f"Bearer {token}", "Platform": "open_platform"}

    @staticmethod
    def login(url, client_id, client_secret):
        body = json.dumps({"clientID": client_id, "clientSecret": client_secret})
        headers = {"Platform": "open_platform", "Content-Type": "application/json"}
        _, _, answer = Wire(url).send("POST", "/api/v1/access_token", body, headers)
        return Open123.data(answer)["accessToken"]

    @staticmethod
    def data(answer):
        envelope = json.loads(answer)
        if envelope["code"] != 0:
            raise Refused(envelope["code"], envelope["message"])
        return envelope["data"]

    def get(self, path, /, **query):
        _, _, answer = self.wire.send("GET", f"{path}?{urllib.parse.urlencode(query)}", None, self.headers)
        return self.data(answer)

    def post(self, path, method="POST", /, **body):
        headers = {**self.headers, "Content-Type": "application/json"}
        _, _, answer = self.wire.send(method, path, json.dumps(body), headers)
        return self.data(answer)

    def slice(self, upload, number, content):
        fields = {"preuploadID": upload, "sliceNo": number, "sliceMD5": hashlib.md5(content).hexdigest()}
        body, headers = multipart(fields, "slice", content)
        _, _, answer = self.wire.send("POST", "/upload/v2/file/slice", body, {**self.headers, **headers})
        return self.data(answer)

    def single(self, parent, name, content, **more):
        fields = {
            "parentFileID": parent,
            "filename": name,
            "etag": hashlib.md5(content).hexdigest(),
            "size": len(content),
            **more,
        }
        body, headers = multipart(fields, "file", content)
        _, _, answer = self.wire.send("POST", "/upload/v2/file/single/create", body, {**self.headers, **headers})
        return self.data(answer)

    def create(self, parent, name, content, **more):
        return self.post(
            "/upload/v2/file/create",
            parentFileID=parent,
            filename=name,
            etag=hashlib.md5(content).hexdigest(),
            size=len(content),
            **more,
        )

    def complete(self, upload):
        return self.post("/upload/v2/file/upload_complete", preuploadID=upload)

    def folder(self, parent):
        """Everything in a folder that isn't in the trash, over all pages."""
        entries, last = [], 0
        while last != -1:
            page = self.get("/api/v2/file/list", parentFileId=parent, limit=100, lastFileId=last)
            entries += [entry for entry in page["fileList"] if entry["trashed"] == 0]
            last = page["lastFileId"]
        return entries

    def download(self, file_id):
        """Returns MD5 and length of a file's bytes."""
        url = self.get("/api/v1/file/download_info", fileId=file_id)["downloadUrl"]
        status, _, digest, length = self.wire.stream("GET", local(url))
        assert status == 200, f"download answered HTTP {status}"
        return digest, length


class Baidu:
    """Baidu Netdisk's xpan API (docs/wire/baidu-xpan.md sections 3 to 6)."""

    AGENT = {"User-Agent": "pan.baidu.com"}

    def __init__(self, url, token):
        self.wire = Wire(url)
        self.token = token

    def target(self, path, query):
        return f"{path}?{urllib.parse.urlencode({**query, 'access_token': self.token})}"

    @staticmethod
    def checked(answer):
        body = json.loads(answer)
        for key in ("error", "errno", "error_code", "error_no"):
            if body.get(key):
                raise Refused(body[key], answer.decode())
        return body

    def get(self, path, /, **query):
        _, _, answer = self.wire.send("GET", self.target(path, query), None, self.AGENT)
        return self.checked(answer)

    def post(self, path, form, /, **query):
        headers = {**self.AGENT, "Content-Type": "application/x-www-form-urlencoded"}
        _, _, answer = self.wire.send("POST", self.target(path, query), urllib.parse.urlencode(form), headers)
        return self.checked(answer)

    def file(self, method, **query):
        return self.get("/rest/2.0/xpan/file", method=method, **query)

    def precreate(self, path, content, slice_size=4 * 1024 * 1024, **more):
        blocks = self.blocks(content, slice_size)
        form = {
            "path": path,
            "size": len(content),
            "isdir": 0,
            "autoinit": 1,
            "rtype": 3,
            "block_list": json.dumps(blocks),
            **more,
        }
        return self.post("/rest/2.0/xpan/file", form, method="precreate")

    @staticmethod
    def blocks(content, slice_size=4 * 1024 * 1024):
        return [
            hashlib.md5(content[start : start + slice_size]).hexdigest() for start in range(0, len(content), slice_size)
        ]

    def superfile2(self, path, upload, number, content):
        query = {"method": "upload", "type": "tmpfile", "path": path, "uploadid": upload, "partseq": number}
        body, headers = multipart({}, "file", content)
        _, _, answer = self.wire.send(
            "POST", self.target("/rest/2.0/pcs/superfile2", query), body, {**self.AGENT, **headers}
        )
        return self.checked(answer)

    def create(self, path, size, blocks, upload, **more):
        form = {
            "path": path,
            "size": size,
            "isdir": 0,
            "rtype": 3,
            "uploadid": upload,
            "block_list": json.dumps(blocks),
            **more,
        }
        return self.post("/rest/2.0/xpan/file", form, method="create")

    def listing(self, folder):
        """Everything in a folder, over all pages."""
        entries, start = [], 0
        while True:
            page = self.file("list", dir=folder, start=start, limit=1000)["list"]
            entries += page
            if len(page) < 1000:
                return entries
            start += len(page)

    def manage(self, opera, items, **more):
        form = {"async": 0, "filelist": json.dumps(items), **more}
        return self.post("/rest/2.0/xpan/file", form, method="filemanager", opera=opera)

    def dlink(self, fs_id):
        metas = self.get("/rest/2.0/xpan/multimedia", method="filemetas", fsids=f"[{fs_id}]", dlink=1)
        return metas["list"][0]["dlink"]

    def download(self, fs_id):
        """Returns MD5 and length of a file's bytes, by way of the redirect."""
        link = f"{self.dlink(fs_id)}&access_token={self.token}"
        status, headers, _ = self.wire.send("GET", local(link), None, self.AGENT)
        assert status == 302, f"the dlink answered HTTP {status}"
        status, _, digest, length = self.wire.stream("GET", local(headers["Location"]), self.AGENT)
        assert status == 200, f"the download answered HTTP {status}"
        return digest, length


def account(data, name, level="free"):
    """Makes an account with an application; returns the application's id and secret."""
    admin(data, "account", "add", name, "--level", level, "--password-stdin", stdin=PASSWORD + "\n")
    made = admin(data, "app", "add", f"{name}-app", "--account", name)
    return made["clientId"], made["clientSecret"]


def token(data, name, api):
    """Issues an access token by the administration command."""
    return admin(data, "token", "--account", name, "--api", api)["accessToken"]
