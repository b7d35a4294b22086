package dev.duopan.client.pan123;

import dev.duopan.api.Empty;
import dev.duopan.api.pan123.open.AddTranscodeFiles;
import dev.duopan.api.pan123.open.DeleteTranscode;
import dev.duopan.api.pan123.open.GetTranscodeArchive;
import dev.duopan.api.pan123.open.GetTranscodeFolder;
import dev.duopan.api.pan123.open.GetTranscodePiece;
import dev.duopan.api.pan123.open.GetTranscodeRecords;
import dev.duopan.api.pan123.open.GetTranscodeResolutions;
import dev.duopan.api.pan123.open.GetTranscodeResults;
import dev.duopan.api.pan123.open.GetTranscodeSource;
import dev.duopan.api.pan123.open.ListTranscodes;
import dev.duopan.api.pan123.open.StartTranscode;
import dev.duopan.api.pan123.open.TranscodeArchive;
import dev.duopan.api.pan123.open.TranscodeDownload;
import dev.duopan.api.pan123.open.TranscodeFolder;
import dev.duopan.api.pan123.open.TranscodeList;
import dev.duopan.api.pan123.open.TranscodeRecords;
import dev.duopan.api.pan123.open.TranscodeResolutions;
import dev.duopan.api.pan123.open.TranscodeResults;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

/** The calls that convert videos (docs/wire/123pan.md section 4.10). {@link TranscodePolling} waits for what takes time. */
public final class TranscodeCalls {
    private final Client client;

    TranscodeCalls(Client client) {
        this.client = client;
    }

    /** Gives the root folder of the transcoding space. */
    public Call<TranscodeFolder> folder(GetTranscodeFolder request) {
        return client.call(request);
    }

    /** Copies files of the drive into the transcoding space. */
    public Call<Empty> upload(AddTranscodeFiles request) {
        return client.call(request);
    }

    /** Tells into which sizes a video can be converted, or that the service still looks at it. */
    public Call<TranscodeResolutions> resolutions(GetTranscodeResolutions request) {
        return client.call(request);
    }

    /** Begins to convert a video. */
    public Call<String> start(StartTranscode request) {
        return client.call(request);
    }

    /** Tells how far the conversions of a video are. */
    public Call<TranscodeRecords> records(GetTranscodeRecords request) {
        return client.call(request);
    }

    /** Tells what files a video was converted into. */
    public Call<TranscodeResults> results(GetTranscodeResults request) {
        return client.call(request);
    }

    /** Tells an application how a video can be played; for granted tokens only. */
    public Call<TranscodeList> list(ListTranscodes request) {
        return client.call(request);
    }

    /** Deletes a video, with or without what was made of it. */
    public Call<String> delete(DeleteTranscode request) {
        return client.call(request);
    }

    /** Gives the address from which a video can be fetched. */
    public Call<TranscodeDownload> source(GetTranscodeSource request) {
        return client.call(request);
    }

    /** Gives the address from which a playlist or a piece can be fetched. */
    public Call<TranscodeDownload> piece(GetTranscodePiece request) {
        return client.call(request);
    }

    /** Gives the address of a zip of everything, or says that it is being made. */
    public Call<TranscodeArchive> archive(GetTranscodeArchive request) {
        return client.call(request);
    }

    /** Returns what repeats those calls that are to be repeated, every ten seconds for a day. */
    public TranscodePolling waiting() {
        return new TranscodePolling(this, TranscodePolling.USUAL);
    }

    /** Returns what repeats those calls that are to be repeated. */
    public TranscodePolling waiting(TranscodePolling.Patience patience) {
        return new TranscodePolling(this, patience);
    }
}
