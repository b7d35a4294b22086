"""Files as the vendor's samples name them, small, but of their kinds."""

import base64
import struct

PICTURE = base64.b64decode(
    "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4z"
    "NDL/wAALCAAMABABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJx"
    "FDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZ"
    "mqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AO//AOF2/Dz/AKGH/wAkrj/43XyB"
    "RRX/2Q=="
)
DATE_TAKEN = b"2013:03:24 14:22:02\0"


def photograph():
    """A JPEG that says when it was taken."""
    directory, details = 8, 26
    tiff = b"MM\0*" + struct.pack(">I", directory)
    tiff += struct.pack(">HHHIII", 1, 0x8769, 4, 1, details, 0)
    tiff += struct.pack(">HHHIII", 1, 0x9003, 2, len(DATE_TAKEN), details + 18, 0) + DATE_TAKEN
    exif = b"Exif\0\0" + tiff
    return PICTURE[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + PICTURE[2:]


def document():
    """A PDF of one empty page."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    ]
    text, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(text))
    return text + head + table + tail


FOLDER = "/测试目录"
EMPTY_FOLDER = f"{FOLDER}/abc"
FILES = {
    f"{FOLDER}/AdventureCoveWaterparkMap.jpg": photograph(),
    f"{FOLDER}/123456.docx": b"not really a document",
    f"{FOLDER}/20160820.txt": b"1120",
    f"{FOLDER}/20160907.txt": b"3480",
    f"{FOLDER}/Sleep Away.mp3": b"music",
    f"{FOLDER}/test.mp4": b"moving pictures",
    f"{FOLDER}/test.torrent": b"d4:infod4:name4:testee",
    f"{FOLDER}/testnac/水上乐园.jpg": PICTURE + b"1",
    f"{FOLDER}/testnac/jbp_map.jpg": PICTURE + b"2",
    f"{FOLDER}/testnac/mmexport1589760367195.gif": PICTURE + b"3",
    f"{FOLDER}/testnac/mmexport1589760383746.gif": PICTURE + b"4",
    f"{FOLDER}/testnac/mmexport1589760399999.gif": PICTURE + b"5",
    "/文档/preview.pdf": document(),
}
