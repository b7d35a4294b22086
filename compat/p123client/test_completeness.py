"""Nothing was left out: every method of the class was called, and every endpoint reached, in both forms.

Tells the truth only after all other tests.
"""

import csv
import os
import unittest

from fixture import FORMS, called, reached
from netdisk import ROOT
from p123client import P123OpenClient

NOT_CALLED = {}
"""Public methods that aren't called, with the reason."""

WITHOUT_FORM = {"can_relogin"}
"""Methods that send nothing and so have one form only."""


def methods():
    """The public methods of the class with all names of each: most have a second one that ends in _open."""
    names = [name for name in dir(P123OpenClient) if not name.startswith("_")]
    found = {}
    for name in names:
        method = getattr(P123OpenClient, name)
        if callable(method) and name not in NOT_CALLED and name not in WITHOUT_FORM:
            found.setdefault(getattr(method, "__func__", method), set()).add(name)
    return list(found.values())


def endpoints():
    """The rows of the open API in docs/wire/123pan-endpoints.tsv, without the one that is no endpoint."""
    with open(os.path.join(ROOT, "docs", "wire", "123pan-endpoints.tsv"), encoding="utf-8") as table:
        rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if row["api"] == "open" and row["path"].startswith("/")]


class CompletenessTest(unittest.TestCase):
    def test_every_method_was_called_in_both_forms(self):
        for form in FORMS:
            left = [sorted(names) for names in methods() if not any((name, form) in called for name in names)]
            self.assertEqual([], sorted(left), form)

    def test_every_endpoint_was_reached_in_both_forms(self):
        for form in FORMS:
            left = [row["path"] for row in endpoints() if (row["path"], form) not in reached]
            self.assertEqual([], sorted(left), form)

    def test_table_names_every_method_and_nothing_else(self):
        documented = {name for row in endpoints() for name in row["p123client_methods"].split(",")}
        existing = {name for names in methods() for name in names}

        self.assertEqual(77, len(endpoints()))
        self.assertEqual(existing - {"init", "request"}, documented)
