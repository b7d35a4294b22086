"""Starts a netdisk and runs the tests of this folder against it."""

import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "lib"))
from netdisk import PASSWORD, Server, account, token  # noqa: E402


def main():
    with tempfile.TemporaryDirectory(prefix="duopan-baidu-netdisk-api-") as data:
        server = Server(data)
        try:
            client, secret = account(data, "ann")
            known = {
                "URL": server.url,
                "CLIENT_ID": client,
                "CLIENT_SECRET": secret,
                "NAME": "ann",
                "PASSWORD": PASSWORD,
                "TOKEN": token(data, "ann", "baidu"),
                "DIRECTORY": data,
            }
            done = subprocess.run(
                ["node", "--test", "--test-reporter=tap", "--test-concurrency=1", os.path.join(HERE, "suite.mjs")],
                env={**os.environ, **known},
                stdout=subprocess.PIPE,
                text=True,
                check=False,
            )
        finally:
            server.stop()
    figures = {name: int(count) for name, count in re.findall(r"^# (tests|pass) (\d+)$", done.stdout, re.MULTILINE)}
    failed = figures.get("tests", 0) - figures.get("pass", 0)
    if failed or done.returncode != 0 or not figures.get("tests"):
        print(done.stdout)
        failed = max(failed, 1)
    print(f"{figures.get('pass', 0)} passed, {failed} failed", flush=True)
    return 1 if failed else 0


sys.exit(main())
