"""Kills the server at random moments of an upload and looks at what is left.

After each kill the server starts again on the same data. Then every acknowledged file must be there and whole, nothing
half-done may be visible, acknowledged slices must count without being sent again, and the same upload must succeed.
"""

import concurrent.futures
import hashlib
import http.client
import os
import random
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import SLICE, Open123, Server, account, token  # noqa: E402

KILLS = int(os.environ.get("KILLS", "20"))
SEED = int(os.environ.get("SEED", str(random.randrange(1 << 32))))


class Plan:
    """The files of one round, made from a seed so that they need not be kept."""

    def __init__(self, chance, number):
        self.files = {}
        for index in range(24):
            size = chance.choice([0, 1, 1000, 70_000, 3_000_000])
            self.files[f"small {number}-{index} 文件.bin"] = chance.randbytes(size)
        for index in range(3):
            size = SLICE * 2 + chance.randrange(1, SLICE)
            self.files[f"large {number}-{index}.bin"] = chance.randbytes(size)


class Round:
    """One upload of a plan into a folder, with a memory of what was acknowledged."""

    def __init__(self, folder, plan):
        self.folder = folder
        self.plan = plan
        self.done = {}
        self.uploads = {}
        self.slices = {}
        self.lock = threading.Lock()

    def upload(self, client):
        """Sends everything that isn't acknowledged yet; returns False if the server went away."""
        waiting = [name for name in self.plan.files if name not in self.done]
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            return all(list(pool.map(lambda name: self.attempt(client, name), waiting)))

    def attempt(self, client, name):
        try:
            self.send(client, name, self.plan.files[name])
            return True
        except (OSError, http.client.HTTPException):
            return False

    def send(self, client, name, content):
        if len(content) <= SLICE and len(content) % 2 == 0:
            made = client.single(self.folder, name, content, duplicate=2)
            assert made["completed"] and made["fileID"] > 0
            return self.acknowledge(name, made["fileID"])
        upload = self.uploads.get(name)
        if upload is None:
            made = client.create(self.folder, name, content, duplicate=2)
            if made["reuse"]:
                return self.acknowledge(name, made["fileID"])
            upload = self.uploads[name] = made["preuploadID"]
        for number, start in enumerate(range(0, len(content), SLICE), 1):
            if number not in self.slices.setdefault(name, set()):
                client.slice(upload, number, content[start : start + SLICE])
                self.slices[name].add(number)
        made = client.complete(upload)
        assert made["completed"] and made["fileID"] > 0
        return self.acknowledge(name, made["fileID"])

    def acknowledge(self, name, file_id):
        with self.lock:
            self.done[name] = file_id

    def verify(self, client):
        """Compares the folder with the memory; returns how many acknowledged files were read back."""
        listed = {entry["filename"]: entry for entry in client.folder(self.folder)}
        missing = [name for name in self.done if name not in listed]
        assert not missing, f"acknowledged but gone: {missing}"
        for name, entry in listed.items():
            content = self.plan.files[name]
            digest, length = client.download(entry["fileId"])
            expected = hashlib.md5(content).hexdigest()
            assert (digest, length) == (expected, len(content)), f"{name} isn't whole"
            assert (entry["etag"], entry["size"]) == (expected, len(content)), f"{name} is listed wrong"
            assert name not in self.done or self.done[name] == entry["fileId"], f"{name} has another id"
        return len(listed)


def round_of(chance, data, number, access):
    server = Server(data)
    client = Open123(server.url, access)
    folder = client.post("/upload/v1/file/mkdir", name=f"round {number}", parentID=0)["dirID"]
    work = Round(folder, Plan(chance, number))
    after = chance.uniform(0.05, 2.5)
    timer = threading.Timer(after, server.process.kill)
    timer.start()
    finished = work.upload(client)
    timer.join()
    server.kill()
    acknowledged, slices = len(work.done), sum(len(sent) for sent in work.slices.values())
    server = Server(data)
    client = Open123(server.url, access)
    visible = work.verify(client)
    assert work.upload(client), "the same upload failed after the restart"
    assert work.verify(client) == len(work.plan.files)
    server.stop()
    print(
        f"kill {number:2} after {after:.2f} s: {acknowledged} files and {slices} slices acknowledged, "
        f"{visible} visible, {'upload had finished' if finished else 'upload was cut'}",
        flush=True,
    )


def main():
    print(f"seed {SEED}, {KILLS} kills", flush=True)
    chance = random.Random(SEED)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="duopan-crash-") as data:
        account(data, "crash")
        access = token(data, "crash", "123open")
        for number in range(1, KILLS + 1):
            round_of(chance, data, number, access)
    print(f"crash: {KILLS} kills survived in {time.monotonic() - started:.0f} s")
    print(f"{KILLS} passed, 0 failed")


main()
