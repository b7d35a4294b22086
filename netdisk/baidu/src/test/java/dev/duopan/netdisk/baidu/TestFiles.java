package dev.duopan.netdisk.baidu;

import dev.duopan.api.Content;
import dev.duopan.api.baidu.file.ListAllFiles;
import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.CreateFileBuilder;
import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.PrecreateBuilder;
import dev.duopan.api.baidu.upload.Precreated;
import dev.duopan.api.baidu.upload.Rtype;
import dev.duopan.api.baidu.upload.UploadSlice;
import dev.duopan.netdisk.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Files and folders of one account, made by the calls that any client would use. */
final class TestFiles {
    static final int SLICE = 4 << 20;

    private final TestNetdisk netdisk;
    private final Account account;

    TestFiles(TestNetdisk netdisk, Account account) {
        this.netdisk = netdisk;
        this.account = account;
    }

    static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
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

    static List<byte[]> slices(byte[] bytes, int size) {
        List<byte[]> slices = new ArrayList<>();
        for (int start = 0; start < bytes.length; start += size) {
            slices.add(Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + size)));
        }
        return slices;
    }

    static List<String> md5s(List<byte[]> slices) {
        return slices.stream().map(TestFiles::md5).toList();
    }

    /** An announcement with the md5 of each slice of 4 MiB, but not of the whole. */
    static Precreate announcement(String path, byte[] bytes) {
        return PrecreateBuilder.builder()
                .path(path)
                .size(bytes.length)
                .blockList(md5s(slices(bytes, SLICE)))
                .build();
    }

    /** An announcement by which the content may be known. */
    static Precreate instant(String path, byte[] bytes) {
        return PrecreateBuilder.builder(announcement(path, bytes))
                .contentMd5(md5(bytes))
                .sliceMd5(md5(Arrays.copyOf(bytes, Math.min(bytes.length, Precreate.SLICE_MD5_LENGTH))))
                .build();
    }

    static CreateFile creation(String path, byte[] bytes, String uploadId) {
        return CreateFileBuilder.builder()
                .path(path)
                .size(bytes.length)
                .blockList(md5s(slices(bytes, SLICE)))
                .uploadId(uploadId)
                .rtype(Rtype.FAIL)
                .build();
    }

    static UploadSlice slice(String path, String uploadId, int number, byte[] bytes) {
        return new UploadSlice(path, uploadId, number, Content.of(bytes));
    }

    String announce(String path, byte[] bytes) {
        return wanted(announcement(path, bytes)).uploadId();
    }

    Precreated.Wanted wanted(Precreate announcement) {
        return (Precreated.Wanted) netdisk.ask(announcement, account);
    }

    void send(String path, String uploadId, byte[] bytes) {
        List<byte[]> slices = slices(bytes, SLICE);
        for (int number = 0; number < slices.size(); number++) {
            netdisk.ask(slice(path, uploadId, number, slices.get(number)), account);
        }
    }

    CreatedFile file(String path, byte[] bytes) {
        String uploadId = announce(path, bytes);
        send(path, uploadId, bytes);
        return netdisk.ask(creation(path, bytes, uploadId), account);
    }

    CreatedFile file(String path) {
        return file(path, path.getBytes(StandardCharsets.UTF_8));
    }

    CreatedFile folder(String path) {
        return netdisk.ask(MakeDirectory.of(path, Rtype.FAIL), account);
    }

    /** Returns the paths of everything, sorted, folders with a slash at their end. */
    List<String> everything() {
        return netdisk.ask(ListAllFiles.of("/"), account).list().stream()
                .map(entry -> entry.path() + (entry.directory() ? "/" : ""))
                .sorted()
                .toList();
    }
}
