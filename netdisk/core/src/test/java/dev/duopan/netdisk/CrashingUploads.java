package dev.duopan.netdisk;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process that uploads, overwrites and deletes for ever, and says on its standard output what was acknowledged, until
 * somebody kills it.
 */
final class CrashingUploads {
    static final String ACCOUNT = "anna";
    static final int SLICE = 150_000;
    static final int SLICES = 4;

    private final Netdisk netdisk;
    private final Account account;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private CrashingUploads(Netdisk netdisk) {
        this.netdisk = netdisk;
        account = netdisk.accounts().find(ACCOUNT).orElseThrow();
    }

    /** Takes the data directory and the number of the first file. */
    public static void main(String[] arguments) {
        Netdisk netdisk = Netdisk.open(Samples.settings(Path.of(arguments[0])));
        CrashingUploads uploads = new CrashingUploads(netdisk);
        int first = Integer.parseInt(arguments[1]);
        for (int number = first; number < first + 100_000; number++) {
            uploads.inSlices(number);
            uploads.whole(number);
            uploads.replaced(number);
        }
    }

    static byte[] content(int number) {
        return Samples.bytes(number, SLICES * SLICE - 1_000);
    }

    static byte[] slice(int number, int index) {
        return Samples.part(content(number), index * SLICE, (index + 1) * SLICE);
    }

    private void inSlices(int number) {
        UploadRequest request = UploadRequest.of(Destination.at("/sliced/" + number), content(number).length)
                .withSlices(SlicePlan.fixed(SLICE))
                .withAttributes(Map.of("number", Integer.toString(number)));
        UploadSession session = ((UploadStart.Open) netdisk.uploads().begin(account, request)).session();
        out.println("begun " + session.id() + " " + number);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = List.of(
                    threads.submit(() -> send(session, number, 2)),
                    threads.submit(() -> send(session, number, 0)),
                    threads.submit(() -> send(session, number, 3)),
                    threads.submit(() -> send(session, number, 1)));
            sent.forEach(Samples::join);
        }
        netdisk.uploads().complete(account, session.id(), Completion.asRequested());
        out.println("file /sliced/" + number + " " + number);
    }

    private void send(UploadSession session, int number, int index) {
        netdisk.uploads()
                .writeSlice(
                        account, SliceWrite.of(session.id(), index), new ByteArrayInputStream(slice(number, index)));
        out.println("slice " + session.id() + " " + index);
    }

    private void whole(int number) {
        Samples.put(netdisk, account, "/whole/" + number, content(number + 1));
        out.println("file /whole/" + number + " " + (number + 1));
    }

    private void replaced(int number) {
        byte[] bytes = content(-number);
        UploadRequest request =
                UploadRequest.of(Destination.at("/replaced"), bytes.length).withPolicy(ConflictPolicy.OVERWRITE);
        netdisk.uploads().storeWhole(account, request, Samples.stream(bytes));
        netdisk.collect();
    }
}
