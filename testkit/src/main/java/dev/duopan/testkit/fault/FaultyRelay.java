package dev.duopan.testkit.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A relay on a free port of this machine that passes HTTP/1.1 requests to a server, except those that a plan spoils. A server that
 * names addresses of its own must name the relay's, or its clients go past it.
 *
 * <p>It passes bytes as they come and at once, keeps connections of clients alive and opens one to the server for each request.
 * Request bodies must announce their length.
 *
 * {@snippet :
 * FaultPlan plan = FaultPlan.everyNth(3, List.of(Fault.status(503), Fault.cut(Moment.BEFORE_ANSWER)));
 * try (FaultyRelay relay = FaultyRelay.before(server.address(), plan)) {
 *     BaiduPan pan = BaiduPan.builder(transport).base(relay.address()).token(token).build();
 * }
 * }
 */
public final class FaultyRelay implements AutoCloseable {
    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final FaultPlan plan;
    private final Map<String, AtomicInteger> numbers = new ConcurrentHashMap<>();
    private final List<Inflicted> inflicted = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private FaultyRelay(InetSocketAddress server, FaultPlan plan) throws IOException {
        this.server = server;
        this.plan = plan;
        this.listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    /** What befell a request. */
    public record Inflicted(RelayedRequest request, Fault fault) {}

    /**
     * Starts a relay.
     *
     * @param server where requests go, of the scheme {@code http}
     * @param plan what they suffer
     */
    public static FaultyRelay before(URI server, FaultPlan plan) {
        try {
            FaultyRelay relay = new FaultyRelay(new InetSocketAddress(server.getHost(), server.getPort()), plan);
            Thread.ofVirtual().name("faulty relay").start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException("a relay before %s can't listen".formatted(server), e);
        }
    }

    /** Returns where the relay answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Returns what befell requests so far, in order. */
    public List<Inflicted> inflicted() {
        return List.copyOf(inflicted);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = prompt(listener.accept());
                Thread.ofVirtual().name("faulty relay").start(() -> serve(client));
            } catch (IOException e) {
                assert listener.isClosed() : "accepting ends when the relay closes: " + e;
            }
        }
    }

    private void serve(Socket client) {
        open.add(client);
        try (RelayedConnection connection = new RelayedConnection(client, this)) {
            connection.serve();
        } catch (IOException e) {
            assert !e.toString().isEmpty() : "a connection that ends early is what a relay is for";
        } finally {
            open.remove(client);
        }
    }

    Socket connect() throws IOException {
        Socket socket = prompt(new Socket(server.getAddress(), server.getPort()));
        open.add(socket);
        return socket;
    }

    /** A body that waited until its head is acknowledged would make each answer some 40 ms late. */
    private static Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }

    void disconnected(Socket socket) {
        open.remove(socket);
    }

    RelayedRequest request(MessageHead head) {
        String[] words = head.startLine().split(" ", 3);
        String[] target = words[1].split("\\?", 2);
        String key = words[0] + " " + target[0];
        int number = numbers.computeIfAbsent(key, name -> new AtomicInteger()).getAndIncrement();
        return new RelayedRequest(words[0], target[0], target.length > 1 ? target[1] : "", number);
    }

    Optional<Fault> fault(RelayedRequest request) {
        Optional<Fault> fault = plan.faultOf(request);
        fault.ifPresent(what -> inflicted.add(new Inflicted(request, what)));
        return fault;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the relay can't close its connections", e);
        }
    }
}
