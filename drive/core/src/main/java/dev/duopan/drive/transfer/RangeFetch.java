package dev.duopan.drive.transfer;

import dev.duopan.drive.ByteRange;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads what is missing of a file in parts, several at once where the drive allows it. For one use. */
final class RangeFetch {
    /** Bytes of a part: a file of no more isn't worth remembering. */
    static final long USUAL_WIDTH = 16L << 20;

    private final RouteContext context;
    private final Entry file;
    private final FetchLedger ledger;
    private final DriveTraits.RangeRules rules;
    private final AtomicInteger next = new AtomicInteger();

    RangeFetch(RouteContext context, Entry file, FetchLedger ledger) {
        this.context = context;
        this.file = file;
        this.ledger = ledger;
        this.rules = context.source().traits().ranges();
    }

    void run() {
        List<ByteRange> parts =
                ledger.missing(file.size()).list().stream().flatMap(this::cut).toList();
        int parallel = rules.parallel() ? context.options().ranges() : 1;
        Parallel.run(Math.min(parallel, parts.size()), () -> fetchAll(parts));
    }

    private void fetchAll(List<ByteRange> parts) {
        for (int index = next.getAndIncrement(); index < parts.size(); index = next.getAndIncrement()) {
            ByteRange part = parts.get(index);
            context.reading().use(() -> new RangeRead(context, context.source(), file, part).to(ledger));
        }
    }

    private Stream<ByteRange> cut(ByteRange gap) {
        long width = Math.min(rules.maximumWidth(), rules.parallel() ? USUAL_WIDTH : gap.length());
        return LongStream.range(0, Math.ceilDiv(gap.length(), width))
                .map(number -> number * width)
                .mapToObj(start -> new ByteRange(gap.offset() + start, Math.min(width, gap.length() - start)));
    }
}
