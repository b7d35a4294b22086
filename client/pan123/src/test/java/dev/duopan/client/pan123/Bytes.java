package dev.duopan.client.pan123;

import dev.duopan.api.Content;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.UploadFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Contents for tests. */
final class Bytes {
    private Bytes() {}

    /** Bytes without repetition, the same each time. */
    static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static String md5(byte[] bytes) {
        try {
            return Md5.of(Content.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha1(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    }

    static FileUpload upload(String name, byte[] bytes) {
        return FileUpload.of(OpenApi.ROOT, name, Content.of(bytes), md5(bytes));
    }

    static UploadFile single(String name, byte[] bytes) {
        return new UploadFile(OpenApi.ROOT, name, md5(bytes), bytes.length, null, null, Content.of(bytes));
    }
}
