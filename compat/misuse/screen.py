"""A terminal that somebody sits at: what a program paints on it, and keys that are pressed."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time

PIECE = re.compile(r"\x1b\[(\d*)([A-Za-z])|\r|\n|[^\x1b\r\n]+")
INTERRUPT = b"\x03"


class Screen:
    """Starts a command at a terminal of its own, and knows the lines that are to be seen there."""

    def __init__(self, words, environment, columns=80):
        self.columns, self.lines, self.row, self.column = columns, [""], 0, 0
        self.text = ""
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.settings = termios.tcgetattr(self.slave)
        self.process = subprocess.Popen(
            words, env=environment, stdin=self.slave, stdout=self.slave, stderr=self.slave, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip

    def press(self, key):
        os.write(self.master, key)

    def read(self, seconds):
        """Takes what the program paints; returns whether there was anything."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        self.text += os.read(self.master, 1 << 16).decode(errors="replace")
        return True

    def until(self, pattern, seconds=60):
        """Waits until something has been painted."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.text):
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError(f"{pattern!r} isn't on the screen: {self.text[-500:]!r}")
            self.read(0.2)

    def end(self, seconds=60):
        """Waits until the program has ended; returns its exit code and the lines that are to be seen then."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self.read(0.2)
        while self.read(0.1):
            pass
        for piece in PIECE.finditer(self.text):
            self.paint(piece)
        return self.process.wait(1), [line.rstrip() for line in self.lines if line.strip()]

    def unchanged(self):
        """Whether the terminal is set as it was before."""
        return termios.tcgetattr(self.slave) == self.settings

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)

    def paint(self, piece):
        text, number, command = piece[0], int(piece[1] or 1), piece[2]
        if text == "\r":
            self.column = 0
        elif text == "\n":
            self.down()
        elif command == "A":
            self.row = max(0, self.row - number)
        elif command == "J":
            self.lines[self.row] = self.lines[self.row][: self.column]
            del self.lines[self.row + 1 :]
        elif command == "K":
            self.lines[self.row] = self.lines[self.row][: self.column]
        elif not command:
            self.write(text)

    def down(self):
        self.row += 1
        if self.row == len(self.lines):
            self.lines.append("")

    def write(self, text):
        for character in text:
            if self.column == self.columns:
                self.down()
                self.column = 0
            line = self.lines[self.row].ljust(self.column)
            self.lines[self.row] = line[: self.column] + character + line[self.column + 1 :]
            self.column += 1
