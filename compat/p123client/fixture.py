"""p123client at a netdisk: the library's files stay as they are, only where it sends its requests is replaced.

Every class of tests runs twice, once with blocking calls and once in asyncio, each time with an account of its own.
"""

import asyncio
import contextlib
import hashlib
import os
import random
import sys
import tempfile
import time
import unittest
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
import p123client.client as library  # noqa: E402
from netdisk import Open123, Server, account  # noqa: E402
from p123client import P123OpenClient, check_response  # noqa: E402

CHANCE = random.Random(123)
FORMS = ("Blocking", "Asyncio")

called = set()
"""(name of a method, form) of every call that a test made."""

reached = set()
"""(path, form) of every request that p123client sent to the service."""


class World:
    """What all tests share while they run."""

    server = None
    data = None
    loop = None
    form = None
    patience = 60


@contextlib.contextmanager
def running():
    """Runs a netdisk, and lets p123client believe that it is 123pan."""
    sys.unraisablehook = lambda _: None  # what p123client leaves to the garbage collector closes with noise
    with tempfile.TemporaryDirectory(prefix="duopan-p123client-") as World.data, asyncio.Runner() as World.loop:
        World.server = Server(World.data, *options())
        try:
            library.complete_url = at_netdisk
            yield
        finally:
            World.server.stop()


def options():
    """The settings that the tests need."""
    settings = os.path.join(World.data, "duopan.toml")
    with open(settings, "w", encoding="utf-8") as file:
        file.write('[fetch]\nallow = ["127.0.0.1"]\n')
    return ["--config", settings]


@contextlib.contextmanager
def patience(seconds):
    """Lets calls in asyncio take so long only: some of p123client's defects let it wait forever."""
    before, World.patience = World.patience, seconds
    try:
        yield
    finally:
        World.patience = before


def at_netdisk(path, base_url=""):
    """Stands in for p123client's function of the same purpose."""
    if path.startswith(("http://", "https://")):
        return path
    path = path if path.startswith("/") else "/api/" + path
    reached.add((path, World.form))
    return World.server.url + path


def in_form(form, function, *arguments, **options):
    """Calls something of p123client that takes `async_`, and waits for what comes of it."""

    async def wait():
        async with asyncio.timeout(World.patience):
            return await function(*arguments, async_=True, **options)

    World.form = form
    try:
        return World.loop.run(wait()) if form == "Asyncio" else function(*arguments, **options)
    finally:
        World.form = None


class Calls:
    """The methods of a client in one form, each noted as called and answering just what p123client answers."""

    def __init__(self, client, form):
        self.client = client
        self.form = form

    def __getattr__(self, name):
        def call(*arguments, **options):
            called.add((name, self.form))
            return in_form(self.form, getattr(self.client, name), *arguments, **options)

        return call


class Results(Calls):
    """Like `Calls`, but p123client's own check has looked at the answer, and only its `data` is returned."""

    def __getattr__(self, name):
        call = super().__getattr__(name)
        return lambda *arguments, **options: check_response(call(*arguments, **options))["data"]


class P123ClientTests:
    """Tests of one group of methods; `@both_forms` makes them run."""

    form = None

    @classmethod
    def setUpClass(cls):
        cls.name = cls.__name__.lower()
        cls.credentials = account(World.data, cls.name)
        cls.client = P123OpenClient(*cls.credentials)
        cls.raw = Calls(cls.client, cls.form)
        cls.pan = Results(cls.client, cls.form)
        cls.witness = Open123(World.server.url, cls.client.token)

    def setUp(self):
        warnings.simplefilter("ignore", ResourceWarning)
        self.home = self.witness.post("/upload/v1/file/mkdir", name=f"{self._testMethodName} home", parentID=0)["dirID"]

    def folder(self, name, parent=None):
        """Makes a folder and returns its id, without p123client."""
        return self.witness.post("/upload/v1/file/mkdir", name=name, parentID=self.home if parent is None else parent)[
            "dirID"
        ]

    def file(self, name, content=None, parent=None):
        """Uploads a file and returns its id, without p123client."""
        content = some_bytes() if content is None else content
        return self.witness.single(self.home if parent is None else parent, name, content)["fileID"]

    def names(self, folder=None):
        """The names in a folder, without the trash and without p123client."""
        return sorted(entry["filename"] for entry in self.witness.folder(self.home if folder is None else folder))

    def ids(self, folder=None):
        """The ids in a folder by name, without the trash and without p123client."""
        entries = self.witness.folder(self.home if folder is None else folder)
        return {entry["filename"]: entry["fileId"] for entry in entries}

    def assertContent(self, content, file_id):
        self.assertEqual((md5(content), len(content)), self.witness.download(file_id))


def both_forms(case):
    """Makes a class of tests that calls blocking and one that calls in asyncio."""
    module = sys.modules[case.__module__]
    for form in FORMS:
        name = case.__name__ + form
        setattr(module, name, type(name, (case, unittest.TestCase), {"form": form, "__module__": case.__module__}))
    return case


def some_bytes(length=1000):
    """Content that nothing else has."""
    return CHANCE.randbytes(length)


def md5(content):
    return hashlib.md5(content).hexdigest()


def eventually(look, *, within=60):
    """Repeats a look until it shows something true, which it returns."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if seen := look():
            return seen
        time.sleep(0.2)
    raise AssertionError(f"nothing came of {look} within {within} s")
