"""Uploads by the SDK that are killed and resumed by other processes.

2 GiB to 123pan by V1, by V2 and from a web address, each killed half-way; 5 GiB to Baidu Netdisk in slices of 32 MiB, killed
twice. What the server gets passes a relay that counts it, so that it shows that no acknowledged slice is sent again, and that the
same content is never sent twice.
"""

import glob
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import SLICE, Baidu, Open123, Server, account, token  # noqa: E402
from relay import Host, Relay  # noqa: E402

SIZE = int(os.environ.get("MIB", "2048")) << 20
SLICES = -(-SIZE // SLICE)
BAIDU_SIZE = int(os.environ.get("MIB", "5120")) << 20
BAIDU_SLICE = 32 << 20
BAIDU_SLICES = -(-BAIDU_SIZE // BAIDU_SLICE)
SERVER_HEAP = "-Xmx256m"
CLIENT_HEAP = "-Xmx128m"
# Heads of requests and multipart bodies, calls beside the slices: far less than a slice.
CALLS = 4 << 20

HERE = os.path.dirname(os.path.abspath(__file__))
APP = os.environ["DUOPAN_APP"]
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin")
CLASSES = [*glob.glob(os.path.join(APP, "lib", "*.jar")), os.path.join(APP, "duopan.jar")]

figures = {"passed": 0, "failed": 0}


def check(what, holds, found=""):
    figures["passed" if holds else "failed"] += 1
    print(f"{'ok    ' if holds else 'FAILED'} {what}{f' ({found})' if found else ''}", flush=True)


def make(path, seed):
    """Writes a file without repetition, the same for the same seed; returns its MD5."""
    block = bytearray(random.Random(seed).randbytes(SLICE))
    digest, left = hashlib.md5(), SIZE
    with open(path, "wb") as file:
        for number in range(SLICES):
            block[:8] = number.to_bytes(8, "big")
            piece = memoryview(block)[: min(left, SLICE)]
            digest.update(piece)
            file.write(piece)
            left -= len(piece)
    return digest.hexdigest()


def make_sparse(path, size, slice_size):
    """Writes a file that takes hardly any room, and in which no two slices are alike; returns its MD5."""
    block, digest = bytearray(slice_size), hashlib.md5()
    with open(path, "wb") as file:
        file.truncate(size)
        for start in range(0, size, slice_size):
            block[:8] = (start + 1).to_bytes(8, "big")
            file.seek(start)
            file.write(block[:8])
            digest.update(memoryview(block)[: min(slice_size, size - start)])
    return digest.hexdigest()


class Client:
    """The SDK in processes of its own."""

    def __init__(self, folder, program, url, access):
        self.program = program
        self.classes = os.path.join(folder, program)
        source = os.path.join(HERE, f"{program}.java")
        subprocess.run(
            [os.path.join(JAVA, "javac"), "-cp", os.pathsep.join(CLASSES), "-d", self.classes, source], check=True
        )
        self.options = [CLIENT_HEAP, f"-Djava.io.tmpdir={folder}"]
        self.url = url
        self.environment = {**os.environ, "ACCESS_TOKEN": access}

    def start(self, *arguments):
        classes = os.pathsep.join([self.classes, *CLASSES])
        return subprocess.Popen(
            [os.path.join(JAVA, "java"), *self.options, "-cp", classes, self.program, self.url, *arguments],
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )

    def finish(self, *arguments):
        """Returns the file's id and what is said of how it got there."""
        process = self.start(*arguments)
        printed, _ = process.communicate()
        if process.returncode != 0:
            raise AssertionError(f"the upload ended with exit status {process.returncode}")
        file_id, how = printed.split()[-2:]
        return int(file_id), how


def stored(tokens):
    """Which slices a resume token knows as acknowledged."""
    try:
        with open(tokens) as file:
            token = json.load(file)
            return token["stored"] if "stored" in token else token["sent"]
    except FileNotFoundError:
        return []


def kill_at(process, tokens, count):
    """Kills an upload when so many slices are acknowledged; returns how many there are then."""
    while len(stored(tokens)) < count:
        if process.poll() is not None:
            raise AssertionError("the upload ended before it could be killed")
        time.sleep(0.01)
    process.kill()
    process.communicate()
    time.sleep(0.5)
    return len(stored(tokens))


class Suite:
    def __init__(self, folder, relay, client, wire):
        self.folder = folder
        self.relay = relay
        self.client = client
        self.wire = wire

    def case(self, title, way, source, digest):
        name = f"{title}.bin"
        tokens = os.path.join(self.folder, f"{title}.token")
        self.relay.count()
        started = time.monotonic()
        acknowledged = kill_at(self.client.start(way, source, name, tokens), tokens, SLICES // 2)
        first = self.relay.count()
        check(f"{title}: killed half-way", SLICES // 2 <= acknowledged < SLICES, f"{acknowledged} of {SLICES} slices")

        file_id, how = self.client.finish(way, source, name, tokens)
        second = self.relay.count()
        missing = SIZE - acknowledged * SLICE
        check(f"{title}: resumed by another process", how == "false")
        check(
            f"{title}: no acknowledged slice was sent again",
            second <= missing + CALLS,
            f"{first >> 20} MiB before the kill, {second >> 20} of {missing >> 20} missing MiB after it",
        )
        self.verify(title, file_id, digest)

        again = os.path.join(self.folder, f"{title}.again")
        _, how = self.client.finish(way, source, f"again {name}", again)
        sent = self.relay.count()
        check(f"{title}: the same content again sends no bytes", how == "true" and sent < CALLS, f"{sent >> 10} KiB")
        print(f"       {title}: {time.monotonic() - started:.0f} s", flush=True)

    def verify(self, title, file_id, digest):
        detail = self.wire.get("/api/v1/file/detail", fileID=file_id)
        check(f"{title}: listed with size and MD5", (detail["size"], detail["etag"]) == (SIZE, digest))
        check(f"{title}: downloaded whole", self.wire.download(file_id) == (digest, SIZE))


class BaiduSuite:
    """One upload that two processes begin in vain, and a third one ends."""

    def __init__(self, folder, relay, client, wire):
        self.source = os.path.join(folder, "baidu.bin")
        self.tokens = os.path.join(folder, "baidu.token")
        self.relay = relay
        self.client = client
        self.wire = wire

    def run(self):
        started = time.monotonic()
        digest = make_sparse(self.source, BAIDU_SIZE, BAIDU_SLICE)
        self.relay.count()
        acknowledged = 0
        for attempt in (1, 2):
            acknowledged = self.killed(attempt, acknowledged)
        file_id, how = self.client.finish(self.source, "/baidu.bin", self.tokens)
        check("Baidu: resumed by a third process", how == "SLICES", how)
        self.check_sent("the third process", acknowledged, BAIDU_SLICES)
        check("Baidu: downloaded whole", self.wire.download(file_id) == (digest, BAIDU_SIZE))
        self.again()
        print(f"       Baidu: {time.monotonic() - started:.0f} s", flush=True)

    def killed(self, attempt, before):
        """Kills the upload when another third of the file is there; returns how many slices that are."""
        process = self.client.start(self.source, "/baidu.bin", self.tokens)
        acknowledged = kill_at(process, self.tokens, max(attempt * BAIDU_SLICES // 3, before + 1))
        found = f"{acknowledged} of {BAIDU_SLICES} slices of {BAIDU_SLICE >> 20} MiB"
        check(f"Baidu: killed for the {attempt}. time", before < acknowledged < BAIDU_SLICES, found)
        # What was on its way when the process died comes on top: three slices at once.
        self.check_sent(f"process {attempt}", before, acknowledged + 3)
        return acknowledged

    def check_sent(self, process, before, after):
        sent, expected = self.relay.count(), (after - before) * BAIDU_SLICE
        found = f"{sent >> 20} of at most {expected >> 20} MiB"
        check(f"Baidu: no acknowledged slice was sent again by {process}", sent <= expected + CALLS, found)

    def again(self):
        _, how = self.client.finish(self.source, "/again/baidu.bin", f"{self.tokens}.again")
        sent = self.relay.count()
        check("Baidu: the same content again sends no slice", how == "INSTANT" and sent < CALLS, f"{how}, {sent >> 10} KiB")
        listed = [entry["size"] for entry in self.wire.listing("/again")]
        check("Baidu: the second file is listed with its size", listed == [BAIDU_SIZE])


def serve(folder, run):
    """Lets a suite run against a server of its own behind a relay."""
    data = os.path.join(folder, "data")
    account(data, "upload", "svip")
    relay = Relay()
    server = Server(data, "--public-url", relay.url)
    relay.to(int(server.url.rsplit(":", 1)[1]))
    try:
        run(data, relay, server.url)
    finally:
        server.stop()


def main():
    os.environ["DUOPAN_JAVA_OPTIONS"] = SERVER_HEAP

    def pan123(data, relay, url):
        access = token(data, "upload", "123open")
        folder, local = os.path.dirname(data), os.path.join(os.path.dirname(data), "large.bin")
        suite = Suite(folder, relay, Client(folder, "Upload", relay.url, access), Open123(url, access))
        suite.case("V1", "V1", local, make(local, 1))
        suite.case("V2", "V2", local, make(local, 2))
        digest = make(local, 3)
        suite.case("web address", "V2", Host(local).url, digest)

    def baidu(data, relay, url):
        access = token(data, "upload", "baidu")
        folder = os.path.dirname(data)
        BaiduSuite(folder, relay, Client(folder, "UploadBaidu", relay.url, access), Baidu(url, access)).run()

    for run in [suite for suite in (pan123, baidu) if suite.__name__ in (sys.argv[1:] or [suite.__name__])]:
        with tempfile.TemporaryDirectory(prefix="duopan-upload-") as folder:
            serve(folder, run)
    print(f"{figures['passed']} passed, {figures['failed']} failed")
    sys.exit(1 if figures["failed"] else 0)


main()
