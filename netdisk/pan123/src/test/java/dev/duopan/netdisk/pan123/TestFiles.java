package dev.duopan.netdisk.pan123;

import dev.duopan.api.Content;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.Duplicate;
import dev.duopan.api.pan123.open.MadeFolder;
import dev.duopan.api.pan123.open.MakeFolder;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.netdisk.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Files and folders of one account, made by the calls that any client would use. */
final class TestFiles {
    private final TestNetdisk netdisk;
    private final Account account;

    TestFiles(TestNetdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
    }

    static String md5(byte[] bytes) {
        return digest("MD5", bytes);
    }

    static String sha1(byte[] bytes) {
        return digest("SHA-1", bytes);
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes that no compression and no repetition makes smaller, the same each time. */
    static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static UploadFile upload(long folderId, String name, byte[] bytes) {
        return new UploadFile(folderId, name, md5(bytes), bytes.length, Duplicate.REFUSE, null, Content.of(bytes));
    }

    long folder(long parentId, String name) throws IOException {
        return netdisk.ask(new MakeFolder(name, parentId), account)
                .data(MadeFolder.class)
                .folderId();
    }

    long folder(String name) throws IOException {
        return folder(OpenApi.ROOT, name);
    }

    long file(long folderId, String name, byte[] bytes) throws IOException {
        return netdisk.ask(upload(folderId, name, bytes), account)
                .data(CompletedUpload.class)
                .fileId();
    }

    long file(String name) throws IOException {
        return file(OpenApi.ROOT, name, name.getBytes(StandardCharsets.UTF_8));
    }
}
