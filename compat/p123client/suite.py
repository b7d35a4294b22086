"""Runs the tests of this folder against one netdisk, and says how many passed."""

import os
import sys
import unittest

import fixture

HERE = os.path.dirname(os.path.abspath(__file__))
LAST = "test_completeness.py"


def tests(names):
    """The tests that were named, or all of them; whether all methods were called can only be told after the rest."""
    loader = unittest.defaultTestLoader
    if names:
        return loader.loadTestsFromNames(names)
    files = sorted(name for name in os.listdir(HERE) if name.startswith("test_") and name != LAST)
    return unittest.TestSuite(loader.loadTestsFromName(name.removesuffix(".py")) for name in [*files, LAST])


def main():
    with fixture.running():
        result = unittest.TextTestRunner(verbosity=1).run(tests(sys.argv[1:]))
    wrong = len(result.failures) + len(result.errors) + len(result.skipped)
    print(f"{result.testsRun - wrong} passed, {wrong} failed", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    # p123client's sessions can't all be closed and would complain behind the last line while Python tears itself down.
    os._exit(main())
