package dev.duopan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures the limits, each several times, and believes the best: what others do meanwhile only makes it slower. */
final class LimitsMeasuring {
    private static final int TIMES = 5;
    private static final int BUFFER = 128 << 10;
    private static final long HASHED = 512L << 20;
    private static final long SENT = 2L << 30;
    private static final int THREADS = 8;
    private static final int SYNCED = 400;
    private static final int SMALL = 4 << 10;

    private final Path folder;

    LimitsMeasuring(Path folder) {
        this.folder = folder;
    }

    /** Something that takes its time. */
    private interface Work {
        void run() throws IOException, GeneralSecurityException, InterruptedException, ExecutionException;
    }

    /** Measures everything; the file is copied. */
    Limits measure(Path file) throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        double size = Files.size(file);
        return new Limits(
                rate((double) HASHED, LimitsMeasuring::hash),
                rate((double) SENT, LimitsMeasuring::send),
                rate(size, () -> copy(file)),
                rate(SYNCED, () -> sync(1)),
                rate(SYNCED, () -> sync(THREADS)));
    }

    private static double rate(double amount, Work work)
            throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        double best = 0;
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            work.run();
            best = Math.max(best, amount * 1e9 / (System.nanoTime() - begun));
        }
        return best;
    }

    private static void hash() throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        byte[] buffer = new byte[BUFFER];
        for (long done = 0; done < HASHED; done += BUFFER) {
            md5.update(buffer);
        }
        if (md5.digest().length != 16) {
            throw new IllegalStateException("an MD5 has 16 bytes");
        }
    }

    private static void send() throws IOException, InterruptedException, ExecutionException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> sending = threads.submit(() -> {
                try (Socket socket = new Socket(listening.getInetAddress(), listening.getLocalPort());
                        OutputStream out = socket.getOutputStream()) {
                    byte[] buffer = new byte[BUFFER];
                    for (long done = 0; done < SENT; done += BUFFER) {
                        out.write(buffer);
                    }
                }
                return null;
            });
            try (Socket socket = listening.accept();
                    InputStream in = socket.getInputStream()) {
                byte[] buffer = new byte[BUFFER];
                int count = 0;
                while (count >= 0) {
                    count = in.read(buffer);
                }
            }
            sending.get();
        }
    }

    private void copy(Path file) throws IOException {
        Path copy = folder.resolve("copy");
        Files.copy(file, copy);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.delete(copy);
    }

    private void sync(int threads) throws IOException, InterruptedException, ExecutionException {
        Path place = Files.createDirectory(folder.resolve("synced"));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> done = new ArrayList<>();
            for (int file = 0; file < SYNCED; file++) {
                Path small = place.resolve(Integer.toString(file));
                done.add(workers.submit(() -> {
                    writeSynced(small);
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        Folders.delete(place);
    }

    private static void writeSynced(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(SMALL));
            channel.force(true);
        }
    }
}
