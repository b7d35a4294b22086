"""The vendor's own curl lines against a netdisk.

Of each line only this is replaced: the host, the token, ids and signatures that the server issues, names and digests of local
files, and what was damaged in print. What is replaced has to be there, and each line is used.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

import contents
import samples
from netdisk import PASSWORD, Baidu, Server, account, admin, token

HOSTS = re.compile(r"https?://(?:pan|d\.pcs|pcsdata)\.?(?:baidu\.com|\.baidu\.com)")
TOKENS = re.compile(r"(?<=access_token=)1[\w.-]+")
MADE_BY_A_SERVER = ("fid", "time", "dstime", "sign", "dp-logid", "r")

# Where an answer differs from print, and why that is right.
DIFFERENT = {
    "filemetas-response-1": {
        ".list[].local_ctime isn't in the sample": "newer documents have it",
        ".list[].local_mtime isn't in the sample": "newer documents have it",
    },
    "list-response-1": {".list[].thumbs.icon isn't in the sample": "pictures have one, the printed file is a text"},
    "create-response-1": {".request_id isn't in the sample": "every answer has one"},
}


class Suite:
    def __init__(self, server, data):
        self.server = server
        self.samples = samples.read()
        self.unused = {name for name, sample in self.samples.items() if samples.is_line(sample)}
        self.token = token(data, "ann", "baidu")
        self.pan = Baidu(server.url, self.token)
        self.data = data
        self.passed = self.failed = 0

    def check(self, what, problems):
        self.failed += bool(problems)
        self.passed += not problems
        print(f"{'FAILED' if problems else 'ok    '} {what}", *problems, sep="\n       ", flush=True)

    def line(self, name, **replaced):
        """Returns a printed line with what only this server can know."""
        self.unused.discard(name)
        line = TOKENS.sub(self.token, HOSTS.sub(self.server.url, self.samples[name]))
        for old, new in replaced.items():
            pattern = old if "=" in old else re.escape(old)
            line, count = re.subn(pattern, lambda match, new=new: new, line)
            assert count, f"{name} has no {old}"
        return line

    def run(self, line):
        done = subprocess.run(["sh", "-c", line + " -s -S"], capture_output=True, check=False, cwd=self.data)
        assert done.returncode == 0, f"{line} ended with {done.returncode}: {done.stderr.decode()}"
        return done.stdout

    def answered(self, name, response, **replaced):
        """Sends a line, compares the answer with the printed one and returns it."""
        return self.compare(name, response, json.loads(self.run(self.line(name, **replaced))))

    def compare(self, what, response, answer):
        printed = samples.kinds(json.loads(self.samples[response]))
        known = DIFFERENT.get(response, {})
        found = samples.differences(printed, samples.kinds(answer))
        self.check(f"{what} is answered like {response}", [
            *(problem for problem in found if problem not in known),
            *(f"no longer: {problem}" for problem in known if problem not in found),
            *([json.dumps(answer, ensure_ascii=False)] if answer.get("errno") and "bind-response-2" not in response else []),
        ])
        return answer

    def put_files(self):
        self.pan.post("/rest/2.0/xpan/file", {"path": contents.EMPTY_FOLDER, "isdir": 1, "rtype": 0}, method="create")
        for path, content in contents.FILES.items():
            self.upload(path, content)

    def upload(self, path, content):
        announced = self.pan.precreate(path, content)
        self.pan.superfile2(path, announced["uploadid"], 0, content)
        return self.pan.create(path, len(content), self.pan.blocks(content), announced["uploadid"])

    def account_lines(self):
        self.answered("uinfo-request-1", "uinfo-response-1")
        self.answered("quota-request-1", "quota-response-1")

    def listing_lines(self):
        self.answered("list-request-1", "list-response-1")
        listed = self.answered("listall-request-1", "listall-response-1")
        self.check("listall ends its page at 5 of more", [] if (listed["cursor"], listed["has_more"]) == (5, 1) else [listed])
        for kind in ("doclist", "imagelist", "videolist", "btlist", "categoryinfo", "categorylist"):
            self.answered(f"{kind}-request-1", f"{kind}-response-1")
        found = self.answered("search-request-1", "search-response-1")
        self.check("search gives 2 of more", [] if (len(found["list"]), found["has_more"]) == (2, 1) else [found])

    def description_lines(self):
        ids = [entry["fs_id"] for entry in self.pan.listing(contents.FOLDER)
               if entry["server_filename"] in ("AdventureCoveWaterparkMap.jpg", "Sleep Away.mp3")]
        described = self.answered(
            "filemetas-request-1", "filemetas-response-1", **{"414244021542671,633507813519281": ",".join(map(str, ids))}
        )
        item = next(item for item in described["list"] if item["path"] == f"{contents.FOLDER}/AdventureCoveWaterparkMap.jpg")
        whole = contents.FILES[item["path"]]
        line = self.with_link("download-request-1", item["dlink"])
        self.check("download-request-1 gives the file", [] if self.run(line) == whole else ["other bytes"])

    def with_link(self, name, link, **replaced):
        """Returns a line whose address is one that the server issued, part by part."""
        line, issued = self.line(name, **replaced), urllib.parse.urlsplit(link)
        values = dict(urllib.parse.parse_qsl(issued.query))
        line = re.sub(r"(/(?:file|doc)/)[0-9a-z]{32}", lambda match: match[1] + issued.path.rsplit("/", 1)[1], line)
        for key in MADE_BY_A_SERVER:
            if key in values:
                value = urllib.parse.quote(values[key], safe="")
                line = re.sub(rf"(?<=[?&]){key}=[^&'\"]*", lambda match, key=key, value=value: f"{key}={value}", line)
        return line

    def document_lines(self):
        documents = self.pan.file("doclist", parent_path="/文档", web=1, page=1, num=5)["info"]
        link = documents[0]["lodocpreview"]
        answer = json.loads(self.run(self.with_link("doc-newinfo-request-1", link)))
        self.compare("doc-newinfo-request-1", "doc-newinfo-response-1", answer)
        key = "n-lodocview-qd-lo-d8ff5ac9ef7eaff703fbd680b952b5d8-convert-pdf-part-0"
        view = self.with_link("doc-newview-request-1", link, **{key: answer["ndb_key"], "yangquan": answer["region"].lower()})
        self.check("doc-newview-request-1 gives a PDF", [] if self.run(view).startswith(b"%PDF-") else ["no PDF"])

    def management_lines(self):
        ordered = self.answered("filemanager-request-1", "filemanager-response-1")
        given = ordered["taskid"] > 0 and ordered["info"] == []
        self.check("filemanager-request-1 gives a task", [] if given else [ordered])
        while self.pan.get("/share/taskquery", taskid=ordered["taskid"])["status"] in ("pending", "running"):
            pass
        names = [entry["server_filename"] for entry in self.pan.listing(contents.EMPTY_FOLDER)]
        self.check("filemanager-request-1 copies", [] if names == ["11223.docx"] else [names])
        copy = [{"path": f"{contents.EMPTY_FOLDER}/11223.docx", "dest": contents.EMPTY_FOLDER, "newname": "2.docx"}]
        self.compare("a copy that is waited for", "filemanager-response-2", self.pan.manage("copy", copy))
        gone = self.pan.manage("delete", [f"{contents.EMPTY_FOLDER}/2.docx"])
        self.compare("a deletion that is waited for", "filemanager-response-3", gone)

    def upload_lines(self):
        first = self.answered("precreate-request-1", "precreate-response-1")
        content = bytes(2626327)
        self.keep("filename.jpg", content)
        sent = self.answered("superfile2-request-1", "superfile2-response-1", **{
            "/Downloads/filename.jpg": "filename.jpg",
            "AppName": "appName",
            "uploadid=[^&]*": "uploadid=" + urllib.parse.quote(first["uploadid"], safe=""),
        })
        self.pan.create("/apps/appName/filename.jpg", len(content), [sent["md5"]], first["uploadid"])
        self.creation_line()
        known = self.pan.precreate("/apps/appName/known.jpg", content, **{
            "content-md5": sent["md5"], "slice-md5": Baidu.blocks(content[: 256 * 1024])[0]
        })
        self.compare("an announcement of a known content", "precreate-response-3", known)
        second = self.pan.precreate("/apps/appName/two.jpg", bytes(5_000_000))
        self.compare("an announcement of two slices", "precreate-response-2", second)

    def creation_line(self):
        path, content = "/apps/appName/test.txt", os.urandom(33818)
        announced = self.pan.precreate(path, content)
        md5 = self.pan.superfile2(path, announced["uploadid"], 0, content)["md5"]
        self.answered("create-request-1", "create-response-1", **{
            "uploadid=[^&]*": "uploadid=" + announced["uploadid"], "7d57c40c9fdb4e4a32d533bee1a4e409": md5
        })

    def keep(self, name, content):
        with open(os.path.join(self.data, name), "wb") as file:
            file.write(content)

    def device_lines(self):
        kind = admin(self.data, "device-type", "add", "Duopan", "--category", "nas")["deviceType"]
        device = self.answered(
            "device-register-request-1", "device-register-response-1", **{"2020073115900228875": kind}
        )["device_id"]
        known = {"104771607rs1607808": device}
        self.answered("device-bind-request-1", "device-bind-response-1", **known)
        self.answered("device-checkbind-request-1", "device-checkbind-response-1", **known)
        self.answered("device-diff-request-1", "device-diff-response-1")
        self.answered("device-list-request-1", "device-list-response-1")
        mine, self.token = self.token, token(self.data, "ben", "baidu")
        self.answered("device-bind-request-1", "device-bind-response-2", **known)
        self.token = mine
        unbound = json.loads(self.run(self.line("device-unbind-request-1", **known)))
        self.check("device-unbind-request-1 is done", [] if unbound["errno"] == 0 else [unbound])

    def all(self):
        self.put_files()
        for group in (
            self.account_lines, self.listing_lines, self.description_lines, self.document_lines,
            self.management_lines, self.upload_lines, self.device_lines,
        ):
            try:
                group()
            except Exception as problem:  # each group says what it can
                self.check(group.__name__, [repr(problem)])
        self.check("every line is used", sorted(self.unused))


def main():
    with tempfile.TemporaryDirectory(prefix="duopan-baidu-samples-") as data:
        settings = os.path.join(data, "duopan.toml")
        with open(settings, "w", encoding="utf-8") as file:
            file.write("[devices]\naccounts-per-device = 1\n")
        server = Server(data, "--config", settings)
        account(data, "ann")
        admin(data, "account", "add", "ben", "--password-stdin", stdin=PASSWORD + "\n")
        suite = Suite(server, data)
        suite.all()
        server.stop()
    print(f"{suite.passed} passed, {suite.failed} failed", flush=True)
    return 1 if suite.failed else 0


sys.exit(main())
