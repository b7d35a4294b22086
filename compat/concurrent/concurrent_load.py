"""Fifty uploads and downloads of mixed sizes at once, on a server with 256 MiB of heap.

In each round fifty clients begin together. Each uploads a file of its own, in the three ways in turn, and downloads it and the
file that another client had uploaded in the round before, so that uploads and downloads run at the same time. After each round the
server collects its garbage, and what is left is compared: work that is done must leave nothing behind.
"""

import hashlib
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
import traceback

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import SLICE, Open123, Server, account, local, token  # noqa: E402

CLIENTS = 50
ROUNDS = int(os.environ.get("ROUNDS", "3"))
SEED = int(os.environ.get("SEED", str(random.randrange(1 << 32))))
HEAP = 256
SIZES = [0, 1, 1000, 65_536, 300_001, 1 << 20, 5_000_000, SLICE, SLICE + 1, 40_000_000]
LARGEST = 64 << 20

# What is alive after a collection is code's own data, caches and connections: 11 MiB when this was written. Contents that stayed
# would show at once, since a round moves several times the heap.
LIVE_BOUND = 48
# A round may fill a cache that the first one didn't, but not more.
GROWTH_BOUND = 8
# Beside the heap stand classes, compiled code, stacks and the buffers of fifty connections: 246 MiB in all when this was written.
RESIDENT_BOUND = HEAP + 160

JCMD = os.path.join(os.environ["JAVA_HOME"], "bin", "jcmd")
figures = {"passed": 0, "failed": 0}


def check(what, holds, found=""):
    figures["passed" if holds else "failed"] += 1
    print(f"{'ok    ' if holds else 'FAILED'} {what}{f' ({found})' if found else ''}", flush=True)


def size_of(number):
    """Two clients of fifty send the largest files, the others go through the sizes."""
    return LARGEST if number % 25 == 24 else SIZES[number % len(SIZES)]


class Content:
    """Bytes that are made again when they are needed, from a block that all share."""

    block = random.Random(SEED).randbytes(SLICE)

    def __init__(self, number, version):
        self.size = size_of(number)
        self.mark = f"{number} {version} ".encode()
        digest = hashlib.md5()
        for piece in self.slices():
            digest.update(piece)
        self.md5 = digest.hexdigest()

    def slices(self):
        for start in range(0, self.size, SLICE):
            piece = self.mark + start.to_bytes(8, "big") + self.block
            yield piece[: min(SLICE, self.size - start)]


class Worker:
    """One client that uploads by its own way."""

    def __init__(self, number, url, access, folder):
        self.number = number
        self.wire = Open123(url, access)
        self.folder = folder

    def upload(self, version):
        content = Content(self.number, version)
        ways = [self.by_v1, self.by_v2, self.at_once]
        name = f"{self.number}-{version}.bin"
        file_id = ways[(self.number + version) % len(ways)](name, content)
        return file_id, content

    def fields(self, name, content):
        return {"parentFileID": self.folder, "filename": name, "etag": content.md5, "size": content.size}

    def by_v1(self, name, content):
        made = self.wire.post("/upload/v1/file/create", **self.fields(name, content))
        if made["reuse"]:
            return made["fileID"]
        upload = made["preuploadID"]
        for number, piece in enumerate(content.slices(), 1):
            url = self.wire.post("/upload/v1/file/get_upload_url", preuploadID=upload, sliceNo=number)["presignedURL"]
            status, headers, body = self.wire.wire.send("PUT", local(url), piece)
            assert (status, body) == (200, b""), f"the storage answered HTTP {status}: {body[:200]}"
            assert headers["ETag"] == f'"{hashlib.md5(piece).hexdigest()}"'
        done = self.wire.post("/upload/v1/file/upload_complete", preuploadID=upload)
        assert done["completed"] and not done["async"], done
        return done["fileID"]

    def by_v2(self, name, content):
        made = self.wire.post("/upload/v2/file/create", **self.fields(name, content))
        if made["reuse"]:
            return made["fileID"]
        for number, piece in enumerate(content.slices(), 1):
            self.wire.slice(made["preuploadID"], number, piece)
        done = self.wire.complete(made["preuploadID"])
        assert done["completed"], done
        return done["fileID"]

    def at_once(self, name, content):
        done = self.wire.single(self.folder, name, b"".join(content.slices()))
        assert done["completed"], done
        return done["fileID"]

    def verify(self, file_id, content):
        found = self.wire.download(file_id)
        assert found == (content.md5, content.size), f"{found} in place of {(content.md5, content.size)}"


class Load:
    def __init__(self, url, access, folder):
        self.workers = [Worker(number, url, access, folder) for number in range(CLIENTS)]
        self.files = {}
        self.failures = []

    def round(self, version):
        """Returns how many bytes went up and down."""
        before, self.files = self.files, {}
        barrier = threading.Barrier(CLIENTS)
        threads = [
            threading.Thread(target=self.work, args=(worker, version, before, barrier)) for worker in self.workers
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        up = sum(content.size for _, content in self.files.values())
        return up, up + sum(content.size for _, content in before.values())

    def work(self, worker, version, before, barrier):
        try:
            barrier.wait()
            other = before.get((worker.number + 1) % CLIENTS)
            if other and worker.number % 2:
                worker.verify(*other)
            made = worker.upload(version)
            self.files[worker.number] = made
            worker.verify(*made)
            if other and worker.number % 2 == 0:
                worker.verify(*other)
        except Exception:  # every failure is shown and counted
            self.failures.append(f"client {worker.number}: {traceback.format_exc(limit=-3)}")


def live(pid):
    """MiB of the heap that are in use after a collection."""
    subprocess.run([JCMD, str(pid), "GC.run"], check=True, capture_output=True)
    said = subprocess.run([JCMD, str(pid), "GC.heap_info"], check=True, capture_output=True, text=True).stdout
    return sum(int(used) for used in re.findall(r"(?:total|reserved) \d+K,(?: committed \d+K,)? used (\d+)K", said)[:2]) >> 10


def resident(pid):
    """MiB that the process held at most."""
    with open(f"/proc/{pid}/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read())[1]) >> 10


def main():
    print(f"seed {SEED}, {ROUNDS} rounds of {CLIENTS} clients", flush=True)
    os.environ["DUOPAN_JAVA_OPTIONS"] = f"-Xmx{HEAP}m"
    with tempfile.TemporaryDirectory(prefix="duopan-concurrent-") as data:
        account(data, "load")
        access = token(data, "load", "123open")
        server = Server(data)
        try:
            wire = Open123(server.url, access)
            folder = wire.post("/upload/v1/file/mkdir", name="load", parentID=0)["dirID"]
            load = Load(server.url, access, folder)
            used = []
            for version in range(ROUNDS):
                started = time.monotonic()
                up, down = load.round(version)
                used.append(live(server.process.pid))
                check(
                    f"round {version + 1}: {len(load.files)} of {CLIENTS} clients without an error, all hashes right",
                    not load.failures and len(load.files) == CLIENTS,
                    f"{up >> 20} MiB up, {down >> 20} down in {time.monotonic() - started:.0f} s, {used[-1]} MiB live",
                )
                for failure in load.failures:
                    print(failure, flush=True)
                load.failures.clear()
            listed = {entry["fileId"]: (entry["etag"], entry["size"]) for entry in wire.folder(folder)}
            check("listed with all sizes and hashes", len(listed) == CLIENTS * ROUNDS and all(
                listed.get(file_id) == (content.md5, content.size) for file_id, content in load.files.values()))
            check(f"at most {LIVE_BOUND} MiB live after a round", max(used) <= LIVE_BOUND, f"{used}")
            check(f"at most {GROWTH_BOUND} MiB more than after the first", max(used) - used[0] <= GROWTH_BOUND)
            peak = resident(server.process.pid)
            check(f"at most {RESIDENT_BOUND} MiB resident", peak <= RESIDENT_BOUND, f"{peak} MiB")
        finally:
            server.stop()
    print(f"{figures['passed']} passed, {figures['failed']} failed")
    sys.exit(1 if figures["failed"] else 0)


main()
