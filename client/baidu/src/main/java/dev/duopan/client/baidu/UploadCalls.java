package dev.duopan.client.baidu;

import dev.duopan.api.baidu.upload.CreateFile;
import dev.duopan.api.baidu.upload.CreatedFile;
import dev.duopan.api.baidu.upload.LocateUpload;
import dev.duopan.api.baidu.upload.MakeDirectory;
import dev.duopan.api.baidu.upload.Precreate;
import dev.duopan.api.baidu.upload.Precreated;
import dev.duopan.api.baidu.upload.UploadHosts;
import dev.duopan.api.baidu.upload.UploadSlice;
import dev.duopan.api.baidu.upload.UploadWhole;
import dev.duopan.api.baidu.upload.UploadedSlice;
import dev.duopan.api.baidu.upload.WholeFile;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

/** The single steps of uploads, and folders (docs/wire/baidu-xpan.md sections 3.11 to 3.13 and 4). */
public final class UploadCalls {
    private final Client client;

    UploadCalls(Client client) {
        this.client = client;
    }

    /** Announces a file, or continues with one; it may be there then already. */
    public Call<Precreated> precreate(Precreate request) {
        return client.call(request);
    }

    /** Tells which hosts take the slices of a file; needs no token. */
    public Call<UploadHosts> locate(LocateUpload request) {
        return client.call(request);
    }

    /** Sends one slice. */
    public Call<UploadedSlice> slice(UploadSlice request) {
        return client.call(request);
    }

    /** Makes a file of the slices. */
    public Call<CreatedFile> create(CreateFile request) {
        return client.call(request);
    }

    /** Sends a file at once, without announcing it. */
    public Call<WholeFile> whole(UploadWhole request) {
        return client.call(request);
    }

    /** Makes a folder. */
    public Call<CreatedFile> makeDirectory(MakeDirectory request) {
        return client.call(request);
    }
}
