package dev.duopan.client.pan123;

import dev.duopan.api.Empty;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CompleteUploadV1;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.CompletedUploadV1;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreateUploadV1;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.GetUploadResult;
import dev.duopan.api.pan123.open.GetUploadUrl;
import dev.duopan.api.pan123.open.ListUploadDomains;
import dev.duopan.api.pan123.open.ListUploadParts;
import dev.duopan.api.pan123.open.ReuseBySha1;
import dev.duopan.api.pan123.open.ReusedFile;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.api.pan123.open.UploadSlice;
import dev.duopan.api.pan123.open.UploadUrl;
import dev.duopan.api.pan123.open.UploadedParts;
import dev.duopan.client.Call;
import dev.duopan.client.Client;
import java.util.List;

/** The single steps of uploads (docs/wire/123pan.md sections 4.5, 4.6 and 6). */
public final class UploadCalls {
    private final Client client;

    UploadCalls(Client client) {
        this.client = client;
    }

    /** Begins an upload, or ends it at once if the service knows the content. */
    public Call<CreatedUpload> create(CreateUpload request) {
        return client.call(request);
    }

    /** Sends one slice; its options should name one of the upload's servers as base URL. */
    public Call<Empty> slice(UploadSlice request) {
        return client.call(request);
    }

    /** Asks to put the slices together, and whether that is done. */
    public Call<CompletedUpload> complete(CompleteUpload request) {
        return client.call(request);
    }

    /** Names the hosts that take whole files. */
    public Call<List<String>> domains() {
        return client.call(new ListUploadDomains());
    }

    /** Uploads a whole file in one request; its options should name one of the hosts as base URL. */
    public Call<CompletedUpload> single(UploadFile request) {
        return client.call(request);
    }

    /** Makes a file of a content that the service knows by its sha1, or does nothing. */
    public Call<ReusedFile> reuseBySha1(ReuseBySha1 request) {
        return client.call(request);
    }

    /** Begins an upload whose slices go to signed addresses, or ends it at once if the service knows the content. */
    public Call<CreatedUpload> createV1(CreateUploadV1 request) {
        return client.call(request);
    }

    /** Gives the signed address to which one slice is put. */
    public Call<UploadUrl> url(GetUploadUrl request) {
        return client.call(request);
    }

    /** Names the slices that have arrived at signed addresses. */
    public Call<UploadedParts> parts(ListUploadParts request) {
        return client.call(request);
    }

    /** Asks to put the slices at signed addresses together. */
    public Call<CompletedUploadV1> completeV1(CompleteUploadV1 request) {
        return client.call(request);
    }

    /** Tells whether an upload has become a file. */
    public Call<CompletedUpload> result(GetUploadResult request) {
        return client.call(request);
    }
}
