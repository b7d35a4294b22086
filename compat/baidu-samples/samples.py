"""The samples of docs/wire/baidu-samples.md: what the vendor printed, repaired where it was damaged."""

import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import ROOT  # noqa: E402

SECTION = re.compile(r"^### (\S+-(?:request|response)-\d+)$", re.MULTILINE)
ANY = "anything"
"""What the elements of an empty list are."""

BLOCK = re.compile(r"^```(?:text|json)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def read():
    """Returns every sample by its id: the repaired block where there is one, the printed one elsewhere."""
    with open(os.path.join(ROOT, "docs", "wire", "baidu-samples.md"), encoding="utf-8") as text:
        parts = SECTION.split(text.read())
    return {name: BLOCK.findall(body)[-1] for name, body in zip(parts[1::2], parts[2::2], strict=True)}


def is_line(sample):
    return sample.startswith("curl ")


def kinds(value):
    """Returns the keys of an answer with the kinds of their values; the elements of a list count as one."""
    if isinstance(value, dict):
        return {"object": {key: kinds(member) for key, member in value.items()}}
    if isinstance(value, list):
        return {"array": merged([kinds(element) for element in value])}
    if isinstance(value, bool):
        return "boolean"
    return {int: "number", float: "number", str: "string", type(None): "null"}[type(value)]


def merged(shapes):
    if not shapes:
        return ANY
    if all(isinstance(shape, dict) and "object" in shape for shape in shapes):
        keys = {key for shape in shapes for key in shape["object"]}
        return {
            "object": {key: merged([shape["object"][key] for shape in shapes if key in shape["object"]]) for key in keys}
        }
    different = {json.dumps(shape, sort_keys=True) for shape in shapes}
    return json.loads(different.pop()) if len(different) == 1 else sorted(different)


def differences(expected, found, where=""):
    """Names every key that only one of two shapes has, and every value of another kind."""
    for kind in ("object", "array"):
        if isinstance(expected, dict) and isinstance(found, dict) and kind in expected and kind in found:
            inner = expected[kind], found[kind]
            return members(*inner, where) if kind == "object" else differences(*inner, where + "[]")
    same = expected == found or ANY in (expected, found)
    return [] if same else [f"{where or 'the answer'} is {found}, printed as {expected}"]


def members(expected, found, where):
    wrong = [f"{where}.{key} is missing" for key in sorted(expected.keys() - found.keys())]
    wrong += [f"{where}.{key} isn't in the sample" for key in sorted(found.keys() - expected.keys())]
    for key in sorted(expected.keys() & found.keys()):
        wrong += differences(expected[key], found[key], f"{where}.{key}")
    return wrong
