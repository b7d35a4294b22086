"""Uploads of 2 GiB by the SDK, each killed half-way and resumed by another process.

By V1, by V2 and from a web address. What the server gets passes a relay that counts it, so that it shows that no acknowledged
slice is sent again, and that the same content is never sent twice.
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
from netdisk import SLICE, Open123, Server, account, token  # noqa: E402
from relay import Host, Relay  # noqa: E402

SIZE = int(os.environ.get("MIB", "2048")) << 20
SLICES = -(-SIZE // SLICE)
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


class Client:
    """The SDK in processes of its own."""

    def __init__(self, folder, url, access):
        self.classes = os.path.join(folder, "classes")
        source = os.path.join(HERE, "Upload.java")
        subprocess.run(
            [os.path.join(JAVA, "javac"), "-cp", os.pathsep.join(CLASSES), "-d", self.classes, source], check=True
        )
        self.options = [CLIENT_HEAP, f"-Djava.io.tmpdir={folder}"]
        self.url = url
        self.environment = {**os.environ, "ACCESS_TOKEN": access}

    def start(self, way, source, name, tokens):
        classes = os.pathsep.join([self.classes, *CLASSES])
        return subprocess.Popen(
            [os.path.join(JAVA, "java"), *self.options, "-cp", classes, "Upload", self.url, way, source, name, tokens],
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )

    def finish(self, *arguments):
        """Returns the file's id and whether nothing had to be sent."""
        process = self.start(*arguments)
        printed, _ = process.communicate()
        if process.returncode != 0:
            raise AssertionError(f"the upload ended with exit status {process.returncode}")
        file_id, reused = printed.split()[-2:]
        return int(file_id), reused == "true"


def stored(tokens):
    """How many slices a resume token knows as acknowledged."""
    try:
        with open(tokens) as file:
            return len(json.load(file)["stored"])
    except FileNotFoundError:
        return 0


def kill_half_way(process, tokens):
    while stored(tokens) < SLICES // 2:
        if process.poll() is not None:
            raise AssertionError("the upload ended before it could be killed")
        time.sleep(0.01)
    process.kill()
    process.communicate()
    return stored(tokens)


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
        acknowledged = kill_half_way(self.client.start(way, source, name, tokens), tokens)
        time.sleep(0.5)
        first = self.relay.count()
        check(f"{title}: killed half-way", SLICES // 2 <= acknowledged < SLICES, f"{acknowledged} of {SLICES} slices")

        file_id, reused = self.client.finish(way, source, name, tokens)
        second = self.relay.count()
        missing = SIZE - acknowledged * SLICE
        check(f"{title}: resumed by another process", not reused)
        check(
            f"{title}: no acknowledged slice was sent again",
            second <= missing + CALLS,
            f"{first >> 20} MiB before the kill, {second >> 20} of {missing >> 20} missing MiB after it",
        )
        self.verify(title, file_id, digest)

        again = os.path.join(self.folder, f"{title}.again")
        _, reused = self.client.finish(way, source, f"again {name}", again)
        sent = self.relay.count()
        check(f"{title}: the same content again sends no bytes", reused and sent < CALLS, f"{sent >> 10} KiB")
        print(f"       {title}: {time.monotonic() - started:.0f} s", flush=True)

    def verify(self, title, file_id, digest):
        detail = self.wire.get("/api/v1/file/detail", fileID=file_id)
        check(f"{title}: listed with size and MD5", (detail["size"], detail["etag"]) == (SIZE, digest))
        check(f"{title}: downloaded whole", self.wire.download(file_id) == (digest, SIZE))


def main():
    os.environ["DUOPAN_JAVA_OPTIONS"] = SERVER_HEAP
    with tempfile.TemporaryDirectory(prefix="duopan-upload-") as folder:
        data, local = os.path.join(folder, "data"), os.path.join(folder, "large.bin")
        account(data, "upload")
        access = token(data, "upload", "123open")
        relay = Relay()
        server = Server(data, "--public-url", relay.url)
        relay.to(int(server.url.rsplit(":", 1)[1]))
        suite = Suite(folder, relay, Client(folder, relay.url, access), Open123(server.url, access))
        try:
            suite.case("V1", "V1", local, make(local, 1))
            suite.case("V2", "V2", local, make(local, 2))
            digest = make(local, 3)
            suite.case("web address", "V2", Host(local).url, digest)
        finally:
            server.stop()
    print(f"{figures['passed']} passed, {figures['failed']} failed")
    sys.exit(1 if figures["failed"] else 0)


main()
