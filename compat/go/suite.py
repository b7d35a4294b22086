"""Starts a netdisk and runs the Go client of this folder against it."""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "lib"))
from netdisk import PASSWORD, Server, account  # noqa: E402


def main():
    with tempfile.TemporaryDirectory(prefix="duopan-go-") as data:
        settings = os.path.join(data, "duopan.toml")
        with open(settings, "w", encoding="utf-8") as file:
            file.write("[fidelity]\nuser-agent = true\napps-folder = true\n")
        server = Server(data, "--config", settings)
        try:
            client, secret = account(data, "ann")
            known = {
                "URL": server.url,
                "CLIENT_ID": client,
                "CLIENT_SECRET": secret,
                "NAME": "ann",
                "PASSWORD": PASSWORD,
            }
            return subprocess.run(
                [os.path.join(HERE, "target", "client")], env={**os.environ, **known}, check=False
            ).returncode
        finally:
            server.stop()


sys.exit(main())
