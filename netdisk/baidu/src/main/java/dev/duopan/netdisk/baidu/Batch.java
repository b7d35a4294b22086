package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.baidu.BaiduDialect;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.api.baidu.file.ManagedFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Items of one call, each with a source. A source that comes twice fails the whole call before anything is done
 * (docs/wire/baidu-xpan.md section 6).
 */
final class Batch<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final List<T> items;
    private final Function<T, String> source;

    private Batch(List<T> items, Function<T, String> source) {
        this.items = items;
        this.source = source;
    }

    static <T> Batch<T> of(List<T> items, Function<T, String> source) {
        if (items.isEmpty()) {
            throw new ApiException(BaiduError.PARAMETER_ERROR, "filelist is empty");
        }
        Batch<T> batch = new Batch<>(items, source);
        batch.refuseTwins();
        return batch;
    }

    private void refuseTwins() {
        Set<String> seen = new HashSet<>();
        List<ManagedFiles.Item> rows = items.stream()
                .map(source)
                .map(path -> new ManagedFiles.Item(seen.add(path) ? 0 : BaiduError.PARAMETER_ERROR.number(), path))
                .toList();
        if (seen.size() < items.size()) {
            throw failure(rows.stream().filter(row -> row.errno() != 0).toList());
        }
    }

    /** Does the same with each item, and fails with 12 if an item failed. */
    ManagedFiles each(Consumer<T> work) {
        List<ManagedFiles.Item> rows = new ArrayList<>();
        for (T item : items) {
            rows.add(new ManagedFiles.Item(result(item, work), source.apply(item)));
        }
        if (rows.stream().anyMatch(row -> row.errno() != 0)) {
            throw failure(rows);
        }
        return new ManagedFiles(rows, null);
    }

    private int result(T item, Consumer<T> work) {
        try {
            work.accept(item);
            return 0;
        } catch (ApiException e) {
            return Integer.parseInt(e.code());
        } catch (DuopanException e) {
            return number(e);
        }
    }

    private static int number(DuopanException failure) {
        return switch (failure.kind()) {
            case INVALID -> BaiduError.NAME_ILLEGAL.number();
            case CONFLICT -> BaiduError.PARAMETER_ERROR.number();
            case UNAVAILABLE -> {
                LOG.warn("an item of a batch failed", failure);
                yield BaiduError.UNKNOWN_ERROR.number();
            }
            default -> {
                ErrorRow row = new BaiduDialect().errors().answer("", failure.kind());
                yield Integer.parseInt(row.code());
            }
        };
    }

    private static ApiException failure(List<ManagedFiles.Item> rows) {
        return new ApiException(BaiduError.BATCH_FAILED, BaiduError.BATCH_FAILED.text(), new ManagedFiles(rows, null));
    }
}
