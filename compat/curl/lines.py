"""The curl lines of the READMEs, run as they stand there."""

import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import ROOT, Server, account, token  # noqa: E402


def lines(readme):
    with open(os.path.join(ROOT, readme), encoding="utf-8") as text:
        return [line.strip() for line in text if line.startswith("curl ")]


def succeeds(line, environment):
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, env=environment, check=False)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        answer = {}
    good = done.returncode == 0 and answer.get("code", answer.get("errno")) == 0
    print(f"{'ok  ' if good else 'FAIL'} {line}{'' if good else chr(10) + done.stdout + done.stderr}")
    return good


def main():
    english, chinese = lines("README.md"), lines("README.zh-CN.md")
    assert english and english == chinese, "the READMEs show other curl lines"
    with tempfile.TemporaryDirectory(prefix="duopan-curl-") as data:
        server = Server(data)
        client, secret = account(data, "ann")
        known = {
            "URL": server.url,
            "CLIENT_ID": client,
            "CLIENT_SECRET": secret,
            "TOKEN123": token(data, "ann", "123open"),
            "TOKENBAIDU": token(data, "ann", "baidu"),
        }
        results = [succeeds(line, {**os.environ, **known}) for line in english]
        server.stop()
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


sys.exit(main())
