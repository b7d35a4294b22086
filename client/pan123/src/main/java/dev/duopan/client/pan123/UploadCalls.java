package dev.duopan.client.pan123;

import dev.duopan.api.Empty;
import dev.duopan.api.pan123.open.CompleteUpload;
import dev.duopan.api.pan123.open.CompletedUpload;
import dev.duopan.api.pan123.open.CreateUpload;
import dev.duopan.api.pan123.open.CreatedUpload;
import dev.duopan.api.pan123.open.ListUploadDomains;
import dev.duopan.api.pan123.open.UploadFile;
import dev.duopan.api.pan123.open.UploadSlice;
import dev.duopan.client.Call;
import dev.duopan.client.Client;
import java.util.List;

/** The single steps of uploads (docs/wire/123pan.md sections 4.6 and 6). */
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
}
