package dev.duopan.drive.cloud;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.duopan.api.Content;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.baidu.file.DescribeFiles;
import dev.duopan.api.baidu.file.FileDescription;
import dev.duopan.client.ByteSpan;
import dev.duopan.client.Download;
import dev.duopan.client.baidu.BaiduPan;
import dev.duopan.drive.ByteRange;
import dev.duopan.drive.Digest;
import dev.duopan.drive.DigestAlgorithm;
import dev.duopan.drive.DigestLookup;
import dev.duopan.drive.Digests;
import dev.duopan.drive.Entry;
import dev.duopan.drive.Refusals;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The bytes of Baidu's files, and the digests that the download hosts tell with them (docs/wire/baidu-xpan.md section 5). Links
 * that are wanted at the same time are asked for together.
 */
final class BaiduContents implements DigestLookup {
    private static final Duration TOLD_LIFE = Duration.ofSeconds(20);
    private static final long MOST_TOLD = 1_000;
    private static final String EMPTY_MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    private final BaiduPan pan;
    private final Together<Long, FileDescription> links;
    private final Cache<Content, String> told = Caffeine.newBuilder()
            .expireAfterWrite(TOLD_LIFE)
            .maximumSize(MOST_TOLD)
            .build();

    BaiduContents(BaiduPan pan) {
        this.pan = pan;
        this.links =
                new Together<>(DescribeFiles.MOST_IDS, ids -> BaiduFiles.describe(pan, DescribeFiles.withLinks(ids)));
    }

    /** What a listing tells of a content: a file that is overwritten may keep its id. */
    private record Content(String id, long size, Digests listed) {
        static Content of(Entry file) {
            return new Content(file.id(), file.size(), file.digests());
        }
    }

    InputStream open(Entry file, ByteRange range) {
        Download download = pan.download(linked(file), new ByteSpan(range.offset(), range.length()));
        BaiduPan.contentMd5(download).ifPresent(md5 -> told.put(Content.of(file), md5));
        return download.body();
    }

    private FileDescription linked(Entry file) {
        return links.ask(Lookup.id(file)).orElseThrow(() -> Refusals.notFound("Reading", file.path()));
    }

    /** Whoever just read the file was told. */
    @Override
    public Digests lookup(Entry file) {
        Optional<String> md5 = file.size() == 0
                ? Optional.of(EMPTY_MD5)
                : Optional.ofNullable(told.getIfPresent(Content.of(file))).or(() -> asked(file));
        return md5.map(text -> file.digests().plus(Digests.of(Digest.ofContent(DigestAlgorithm.MD5, text))))
                .orElse(file.digests());
    }

    private Optional<String> asked(Entry file) {
        try (Download download = pan.download(linked(file), new ByteSpan(0, 1))) {
            return BaiduPan.contentMd5(download);
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "Asking for the digest of " + file.path() + " failed: " + e.getMessage(), e);
        }
    }

    /**
     * Says whether a file may have a content: where the service tells no digest, the size must do.
     *
     * @param md5 of the content; empty if it isn't known
     */
    Predicate<Entry> mayBe(String md5, long size) {
        return entry -> entry.size() == size
                && lookup(entry)
                        .ofContent(DigestAlgorithm.MD5)
                        .map(truth -> md5.isEmpty() || md5.equalsIgnoreCase(truth))
                        .orElse(true);
    }
}
