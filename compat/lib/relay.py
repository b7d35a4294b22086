"""A way to a server that counts the bytes it carries there, and a host that serves one file by ranges."""

import http.server
import os
import re
import socket
import threading


class Relay:
    """Passes connections on to a port and counts what clients send, and how often any of the watched texts is in it."""

    def __init__(self, watched=()):
        self.watched = {text: 0 for text in watched}
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.lock = threading.Lock()
        self.carried = 0

    def to(self, port):
        """Begins to pass connections on."""
        threading.Thread(target=self.accept, args=(port,), daemon=True).start()

    def count(self):
        """How many bytes clients have sent since the last question."""
        with self.lock:
            counted, self.carried = self.carried, 0
        return counted

    def seen(self):
        """How often each watched text was sent since the last question."""
        with self.lock:
            seen, self.watched = self.watched, dict.fromkeys(self.watched, 0)
        return seen

    def look(self, before, piece):
        """Counts watched texts that end in a piece; returns what the next piece may continue."""
        longest = max(map(len, self.watched), default=1)
        whole = before + piece
        for text in self.watched:
            self.watched[text] += whole.count(text) - before.count(text)
        return whole[-(longest - 1) :] if longest > 1 else b""

    def accept(self, port):
        while True:
            client, _ = self.listener.accept()
            server = socket.create_connection(("127.0.0.1", port))
            for source, target, counts in ((client, server, True), (server, client, False)):
                threading.Thread(target=self.carry, args=(source, target, counts), daemon=True).start()

    def carry(self, source, target, counts):
        buffer = memoryview(bytearray(1 << 18))
        before = b""
        try:
            while count := source.recv_into(buffer):
                if counts:
                    with self.lock:
                        self.carried += count
                        before = self.look(before, bytes(buffer[:count])) if self.watched else before
                target.sendall(buffer[:count])
            target.shutdown(socket.SHUT_WR)
        except OSError:
            for end in (source, target):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass


class Host:
    """A web server with one file, which knows ranges."""

    def __init__(self, path):
        outer = self
        self.served = 0

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                size = os.path.getsize(path)
                asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
                start = int(asked[1]) if asked else 0
                end = int(asked[2]) + 1 if asked and asked[2] else size
                self.send_response(206 if asked else 200)
                if asked:
                    self.send_header("Content-Range", f"bytes {start}-{end - 1}/{size}")
                self.send_header("Content-Length", str(end - start))
                self.send_header("ETag", f'"{size}"')
                self.end_headers()
                self.copy(start, end)

            def copy(self, start, end):
                self.wfile.flush()
                with open(path, "rb") as file:
                    try:
                        while start < end:
                            sent = os.sendfile(self.connection.fileno(), file.fileno(), start, end - start)
                            start += sent
                            outer.served += sent
                    except OSError:
                        self.close_connection = True

            def log_message(self, *ignored):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *ignored: None  # killed clients drop their connections
        self.url = f"http://127.0.0.1:{self.server.server_port}/large.bin"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
