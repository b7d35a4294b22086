"""A web server on this computer, from which files are fetched and to which it is told what became of them."""

import http.server
import threading


class Web(http.server.ThreadingHTTPServer):
    """Serves one file, whole or in ranges, and keeps what is posted."""

    def __init__(self, content):
        super().__init__(("127.0.0.1", 0), WebRequest)
        self.content = content
        self.posted = []

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *failure):
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        """Says nothing: whoever fetches may have read enough and go away."""

    def at(self, path):
        return f"http://127.0.0.1:{self.server_port}{path}"

    @property
    def url(self):
        return self.at("/file.bin")


class WebRequest(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path != "/file.bin":
            self.answer(404)
        elif wanted := self.headers.get("Range"):
            self.answer_range(*wanted.removeprefix("bytes=").split("-"))
        else:
            self.answer(200, self.server.content)

    do_HEAD = do_GET

    def do_POST(self):
        self.server.posted.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.answer(200)

    def answer_range(self, first, last):
        content = self.server.content
        piece = content[int(first) : int(last or len(content)) + 1]
        end = int(first) + len(piece) - 1
        self.answer(206, piece, **{"Content-Range": f"bytes {first}-{end}/{len(content)}"})

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Accept-Ranges", "bytes")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass
