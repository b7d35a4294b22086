package dev.duopan.client.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Json;
import dev.duopan.api.Parameters;
import dev.duopan.api.Secret;
import dev.duopan.api.baidu.file.DocumentPreview;
import dev.duopan.client.ByteSpan;
import dev.duopan.client.Client;
import dev.duopan.client.Download;
import dev.duopan.client.Downloads;
import dev.duopan.client.LinkRefusedException;
import dev.duopan.client.SignedLink;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What shows files without downloading them, by the signed links of listings and descriptions. No token goes along: the link is
 * the permission. It is sent as it was given out, byte for byte, and is good for eight hours.
 *
 * <p>What is opened streams; the caller closes it. Errors of the hosts come as {@link dev.duopan.api.ApiException}: 31362 for a
 * link that was changed and 31360 for one that has expired, both of kind DENIED; 31066 for a file that is gone, NOT_FOUND.
 *
 * <p>Source: docs/wire/baidu-xpan.md sections 3.0 and 3.5.
 */
public final class PreviewCalls {
    private static final int LONGEST_ANSWER = 64 << 10;
    private static final String AS_PDF = "&type=pdf&from=lo";

    private final Downloads downloads;

    PreviewCalls(Client client) {
        downloads = new Downloads(client);
    }

    /**
     * Opens a small picture.
     *
     * @param link one of {@link dev.duopan.api.baidu.file.Thumbnails}
     */
    public Download thumbnail(Secret link) {
        return open(link.reveal());
    }

    /**
     * Returns where a small picture can be fetched by others, with the header fields that their requests must carry.
     *
     * @param link one of {@link dev.duopan.api.baidu.file.Thumbnails}
     */
    public SignedLink thumbnailLink(Secret link) {
        return signed(link.reveal());
    }

    /**
     * Asks for a part of a document's preview, which makes the service convert the document if it didn't yet.
     *
     * @param link {@code lodocpreview} of an entry, or {@code docpreview} if there is only that
     * @param part from 0
     */
    public DocumentPreview document(Secret link, int part) {
        Parameters question =
                Parameters.NONE.with("part_index", Integer.toString(part)).with("method", "newinfo");
        try (Download answer = open(asPdf(link) + "&" + question.encode())) {
            byte[] json = answer.body().readNBytes(LONGEST_ANSWER);
            return Json.read(new String(json, StandardCharsets.UTF_8), DocumentPreview.class);
        } catch (IOException e) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE, "preview of a document: the answer broke off; try again", e);
        }
    }

    /**
     * Opens a part of a document's preview, a PDF.
     *
     * @param link as in {@link #document(Secret, int)}
     * @param part what that answered
     */
    public Download document(Secret link, DocumentPreview part) {
        Parameters question = Parameters.NONE
                .with("ndb_key", part.key())
                .with("region", part.region())
                .with("method", "newview");
        return open(asPdf(link) + "&" + question.encode());
    }

    private static String asPdf(Secret link) {
        String address = link.reveal();
        return address.contains("from=lo") ? address : address + AS_PDF;
    }

    private Download open(String address) {
        try {
            return downloads.open(signed(address), ByteSpan.ALL);
        } catch (LinkRefusedException e) {
            throw RefusedLinks.described(e);
        }
    }

    private static SignedLink signed(String address) {
        return new SignedLink(URI.create(address), BaiduPanBuilder.AGENT);
    }
}
