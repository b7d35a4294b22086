package dev.duopan.netdisk.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers every request as a script says, byte by byte if need be. */
public final class SourceServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Writes an answer, header and all; the connection is closed after it. */
    @FunctionalInterface
    public interface Script {
        /** Answers one request. */
        void answer(Request request, OutputStream out) throws IOException;
    }

    /**
     * What came.
     *
     * @param headers by their names in lower case
     */
    public record Request(String method, String path, Map<String, String> headers, String body) {}

    /** Starts a server. */
    public SourceServer(Script script) {
        this.script = script;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Starts a server that answers each path by a script of its own. */
    public static SourceServer of(Map<String, Script> scripts) {
        return new SourceServer((request, out) ->
                scripts.getOrDefault(request.path(), status(404)).answer(request, out));
    }

    /** A script that answers a status and no body. */
    public static Script status(int status, String... headers) {
        return (request, out) -> write(out, head(status, headers) + "Content-Length: 0\r\n\r\n");
    }

    /** A script that sends elsewhere. */
    public static Script redirect(String location) {
        return status(302, "Location: " + location);
    }

    /** A script that answers bytes whose number it tells, with further header lines. */
    public static Script content(byte[] bytes, String... headers) {
        return (request, out) -> {
            write(out, head(200, headers) + "Content-Length: %d\r\n\r\n".formatted(bytes.length));
            out.write(bytes);
        };
    }

    static String head(int status, String... headers) {
        return "HTTP/1.1 %d Answer\r\n".formatted(status)
                + String.join(
                        "", List.of(headers).stream().map(line -> line + "\r\n").toList());
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Returns a URL of this server. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(listener.getLocalPort(), path));
    }

    /** Returns the port where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Returns what came so far. */
    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            assert listener.isClosed();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Request request = read(new BufferedInputStream(socket.getInputStream()));
            requests.add(request);
            script.answer(request, socket.getOutputStream());
            socket.shutdownOutput();
        } catch (IOException gone) {
            assert !socket.isConnected() || socket.isClosed();
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", 3);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] field = line.split(":", 2);
            headers.put(field[0].toLowerCase(Locale.ROOT), field[1].strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Request(first[0], first[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            if (each != '\r') {
                line.write(each);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
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
}
