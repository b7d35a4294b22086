package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.DeviceBinding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody knows the changes: base64 of two numbers, as in the official sample. The first is the latest time at which
 * one of the known devices was bound, in seconds; the second is the time of the last known change, in milliseconds, which no
 * other change has.
 *
 * @param createdAt in seconds since 1970
 * @param changedAt of the last change
 */
record DeviceCursor(long createdAt, Instant changedAt) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})#(\\d{1,18})");
    private static final DeviceCursor BEGIN = new DeviceCursor(0, Instant.EPOCH);

    /** Reads what was answered; nothing, and the word null, mean that nothing is known. */
    static DeviceCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("null")) {
            return BEGIN;
        }
        Matcher form = FORM.matcher(decoded(text));
        if (!form.matches()) {
            throw unknown();
        }
        return new DeviceCursor(Long.parseLong(form.group(1)), Instant.ofEpochMilli(Long.parseLong(form.group(2))));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ApiException unknown() {
        return new ApiException(BaiduError.PARAMETER_ERROR, "cursor is none that was answered");
    }

    DeviceCursor past(List<DeviceBinding> page) {
        if (page.isEmpty()) {
            return this;
        }
        long latest = page.stream()
                .mapToLong(binding -> binding.createdAt().getEpochSecond())
                .max()
                .orElse(createdAt);
        return new DeviceCursor(Math.max(createdAt, latest), page.getLast().changedAt());
    }

    String text() {
        String plain = createdAt + "#" + changedAt.toEpochMilli();
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
