"""The pages of the user guide as steps: a shell block, how it shall end, and the lines that it shall print, all of them."""

import os
import re
from dataclasses import dataclass

# In the order in which a new user reads them.
NAMES = [
    "installation.md",
    "first-steps.md",
    "copy-and-sync.md",
    "everyday.md",
    "scripting.md",
    "configuration.md",
    "credentials.md",
    "troubleshooting.md",
]
FENCE = re.compile(r"^```(\w*)$")
# What becomes of a block by its kind: settings are read, so that none of them is unknown.
SCRIPTS = {"sh": "{}", "toml": "cat > page.toml <<'END'\n{}\nEND\nduopan config show --config page.toml > shown.txt"}
ENDS = re.compile(r"^<!-- exit (\d+) -->$")


@dataclass
class Step:
    """A block of a page; `lines` are its output but for empty lines, and … stands for anything."""

    page: str
    number: int
    script: str
    status: int
    lines: list

    def __str__(self):
        return f"{self.page}:{self.number}"


def steps(folder, name):
    """Reads a page.

    A block of `sh` is run, one of `toml` read as settings; the block of `text` behind is what that prints, others are prose.
    """
    found, block, kind, begin, status = [], None, None, 0, 0
    with open(os.path.join(folder, name), encoding="utf-8") as page:
        for number, line in enumerate((line.rstrip("\n") for line in page), 1):
            fence, ends = FENCE.match(line), ENDS.match(line)
            if block is None and fence:
                block, kind, begin = [], fence.group(1), number
            elif fence:
                if kind in SCRIPTS:
                    found.append(Step(name, begin, SCRIPTS[kind].format("\n".join(block)), status, []))
                    status = 0
                elif kind == "text" and found:
                    found[-1].lines += [text for text in block if text.strip()]
                block = None
            elif block is not None:
                block.append(line)
            elif ends:
                status = int(ends.group(1))
    return found


def difference(lines, output):
    """Returns the first line that the output doesn't have where it belongs, or None; a page without lines says nothing."""
    text = "".join(line.rstrip() + "\n" for line in output.splitlines() if line.strip())
    patterns = [pattern(line) for line in lines]
    for count in range(1, len(lines) + 1):
        if not re.match("".join(patterns[:count]), text):
            return lines[count - 1]
    return None if not lines or re.fullmatch("".join(patterns), text) else "(nothing behind the last one)"


def pattern(line):
    """A line that is … alone stands for any lines, and … in a line for any text."""
    if line.strip() == "…":
        return "(?:.*\n)*?"
    return ".*".join(re.escape(part) for part in line.rstrip().split("…")) + "\n"
