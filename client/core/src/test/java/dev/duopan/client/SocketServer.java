package dev.duopan.client;

import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHandler;
import dev.duopan.api.WireHeaders;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The least HTTP server that can misbehave in every way: one handler, one thread a connection, no politeness added. */
final class SocketServer implements AutoCloseable {
    private final ServerSocket listener;
    private final WireHandler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    SocketServer(WireHandler handler) {
        this.handler = handler;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    int connections() {
        return accepted.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                accepted.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            assert listener.isClosed();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (serveOne(socket, in)) {
                socket.getOutputStream().flush();
            }
        } catch (IOException | RuntimeException dropped) {
            assert true : "the connection is dropped, that is what the test wants";
        } finally {
            open.remove(socket);
        }
    }

    private boolean serveOne(Socket socket, InputStream in) throws IOException {
        String requestLine = line(in);
        if (requestLine.isEmpty()) {
            return false;
        }
        Exchange exchange = new Exchange(requestLine.split(" "), headers(in), in, socket.getOutputStream());
        handler.handle(exchange);
        if (exchange.body.left > 0) {
            socket.shutdownOutput();
            in.transferTo(OutputStream.nullOutputStream());
        }
        return exchange.left == 0 && exchange.body.left == 0;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static WireHeaders headers(InputStream in) throws IOException {
        List<WireHeaders.Field> fields = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            fields.add(new WireHeaders.Field(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return WireHeaders.of(fields);
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Body extends InputStream {
        private final InputStream in;
        private long left;

        Body(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int some = in.read(bytes, offset, (int) Math.min(length, left));
            if (some < 0) {
                throw new EOFException("the client is gone");
            }
            left -= some;
            return some;
        }
    }

    private static final class Exchange implements WireExchange {
        private final String[] request;
        private final WireHeaders headers;
        private final Body body;
        private final OutputStream out;
        private long left = -1;

        Exchange(String[] request, WireHeaders headers, InputStream in, OutputStream out) {
            this.request = request;
            this.headers = headers;
            this.body = new Body(
                    in, headers.find("Content-Length").map(Long::parseLong).orElse(0L));
            this.out = out;
        }

        @Override
        public String method() {
            return request[0];
        }

        @Override
        public String rawPath() {
            return request[1].split("\\?", 2)[0];
        }

        @Override
        public String rawQuery() {
            int mark = request[1].indexOf('?');
            return mark < 0 ? "" : request[1].substring(mark + 1);
        }

        @Override
        public WireHeaders headers() {
            return headers;
        }

        @Override
        public InputStream body() {
            return body;
        }

        @Override
        public String peer() {
            return "127.0.0.1";
        }

        @Override
        public boolean answered() {
            return left >= 0;
        }

        @Override
        public OutputStream answer(int status, WireHeaders answer, long length) throws IOException {
            left = length;
            StringBuilder head = new StringBuilder("HTTP/1.1 %d Answer\r\n".formatted(status));
            for (WireHeaders.Field field :
                    answer.with("Content-Length", Long.toString(length)).fields()) {
                head.append("%s: %s\r\n".formatted(field.name(), field.value()));
            }
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new Counted(out);
        }

        private final class Counted extends FilterOutputStream {
            Counted(OutputStream out) {
                super(out);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                left -= length;
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        }
    }
}
