package dev.duopan.api.baidu.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.duopan.api.Api;
import dev.duopan.api.Body;
import dev.duopan.api.Content;
import dev.duopan.api.InQuery;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.api.baidu.BaiduService;

/**
 * Sends one slice of an announced file.
 *
 * <p>Official name: superfile2 (分片上传). Everything but the bytes travels in the query; the body needs its length announced,
 * chunked bodies are refused. Servers also take PUT with the bare bytes. A slice may be sent again: the last one counts.
 *
 * <p>Errors, in the shape of the storage hosts: 31364 if the slice is too large for the membership, 31299 if the first of
 * several is under 4 MiB, 31355 and 31363 if the upload is unknown or over or has another path, so that it has to be announced
 * anew, 31211 for a chunked body, 31208 if no length is announced, 31023 for a number that the file has no slice for, 31062 and
 * 31064 for paths that can't be written.
 *
 * <p>Source: docs/wire/baidu-xpan.md sections 3.12 and 4.1.
 *
 * @param path the same as announced
 * @param uploadId from the announcement
 * @param partSeq number of the slice, from 0
 * @param file the bytes
 */
@Route(
        service = BaiduService.PCS,
        name = "upload.superfile2",
        verb = {Verb.POST, Verb.PUT},
        path = "/rest/2.0/pcs/superfile2",
        when = {"method=upload", "type=tmpfile"},
        body = Body.MULTIPART,
        repeatable = true)
public record UploadSlice(
        @InQuery String path,
        @InQuery @JsonProperty("uploadid") String uploadId,
        @InQuery @JsonProperty("partseq") int partSeq,
        Content file)
        implements Api<UploadedSlice> {}
