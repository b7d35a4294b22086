"""Office documents through LibreOffice, over the signed links of Baidu's protocol (docs/wire/baidu-xpan.md section 3.5)."""

import io
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import Baidu, Server, account, local, token  # noqa: E402

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def docx(text):
    """The smallest document that a word processor takes for one of its own."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}"/></Types>',
        )
        parts.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>',
        )
        parts.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>',
        )
    return packed.getvalue()


class Previews:
    def __init__(self, server, drive):
        self.server = server
        self.drive = drive

    def put(self, path, content):
        started = self.drive.precreate(path, content)
        if started["return_type"] == 1:
            self.drive.superfile2(path, started["uploadid"], 0, content)
            self.drive.create(path, len(content), self.drive.blocks(content), started["uploadid"])

    def link(self, path):
        info = self.drive.file("doclist", parent_path="/", recursion=1, web=1, page=1, num=100)["info"]
        return next(entry["lodocpreview"] for entry in info if entry["path"] == path)

    def ask(self, link, question):
        return self.drive.wire.send("GET", local(f"{link}&{question}"))

    def pdf(self, path):
        link = self.link(path)
        status, _, answer = self.ask(link, "part_index=0&method=newinfo")
        assert status == 200, answer
        info = json.loads(answer)
        assert info["status"] == "HITNDB" and info["page_num"] == 1, info
        question = f"ndb_key={info['ndb_key']}&region={info['region'].lower()}&method=newview"
        status, headers, pdf = self.ask(link, question)
        assert status == 200 and headers["Content-Type"] == "application/pdf", (status, pdf[:200])
        assert pdf.startswith(b"%PDF-") and b"%%EOF" in pdf[-64:], pdf[:64]
        return pdf

    def word_document_becomes_a_pdf(self):
        self.put("/apps/preview/a.docx", docx("Paper is patient"))
        assert len(self.pdf("/apps/preview/a.docx")) > 1000

    def rich_text_becomes_a_pdf(self):
        self.put("/apps/preview/b.rtf", rb"{\rtf1\ansi Paper is patient\par}")
        assert len(self.pdf("/apps/preview/b.rtf")) > 1000

    def second_question_is_answered_from_what_was_kept(self):
        first = self.pdf("/apps/preview/a.docx")
        began = time.monotonic()
        assert self.pdf("/apps/preview/a.docx") == first
        assert time.monotonic() - began < 2, "it was converted again"

    def broken_document_is_refused(self):
        self.put("/apps/preview/c.docx", b"PK\x03\x04 no document")
        status, _, answer = self.ask(self.link("/apps/preview/c.docx"), "part_index=0&method=newinfo")
        assert status == 400 and json.loads(answer)["error_code"] == 31304, answer

    def pdf_is_shown_as_it_is(self):
        made = self.pdf("/apps/preview/a.docx")
        self.put("/apps/preview/d.pdf", made)
        assert self.pdf("/apps/preview/d.pdf") == made

    def libreoffice_ends_with_the_server(self):
        own = os.path.join(self.server.data, "previews")
        assert own in processes(), "LibreOffice doesn't run"
        self.server.stop()
        assert own not in processes(), "LibreOffice still runs"


def processes():
    return subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout


def main():
    with tempfile.TemporaryDirectory(prefix="duopan-preview-") as data:
        account(data, "ann")
        server = Server(data)
        previews = Previews(server, Baidu(server.url, token(data, "ann", "baidu")))
        tests = [
            previews.word_document_becomes_a_pdf,
            previews.rich_text_becomes_a_pdf,
            previews.second_question_is_answered_from_what_was_kept,
            previews.broken_document_is_refused,
            previews.pdf_is_shown_as_it_is,
            previews.libreoffice_ends_with_the_server,
        ]
        failed = 0
        for test in tests:
            try:
                test()
                print(f"ok   {test.__name__}")
            except Exception as problem:  # every test is to run
                failed += 1
                print(f"FAIL {test.__name__}: {problem!r}")
        if server.process.poll() is None:
            server.stop()
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
