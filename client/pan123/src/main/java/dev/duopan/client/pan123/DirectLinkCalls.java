package dev.duopan.client.pan123;

import dev.duopan.api.Empty;
import dev.duopan.api.pan123.open.DirectLink;
import dev.duopan.api.pan123.open.DirectLinkAccess;
import dev.duopan.api.pan123.open.DirectLinkAccessPage;
import dev.duopan.api.pan123.open.DirectLinkFolder;
import dev.duopan.api.pan123.open.DirectLinkLog;
import dev.duopan.api.pan123.open.DirectLinkLogPage;
import dev.duopan.api.pan123.open.DirectLinkPlaylists;
import dev.duopan.api.pan123.open.DirectLinkTranscodes;
import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.ForbiddenIps;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.api.pan123.open.GetDirectLinkPlaylists;
import dev.duopan.api.pan123.open.GetDirectLinkTranscodes;
import dev.duopan.api.pan123.open.ListDirectLinkAccesses;
import dev.duopan.api.pan123.open.ListDirectLinkLogs;
import dev.duopan.api.pan123.open.ListForbiddenIps;
import dev.duopan.api.pan123.open.SwitchForbiddenIps;
import dev.duopan.api.pan123.open.SwitchedForbiddenIps;
import dev.duopan.api.pan123.open.TranscodeDirectLinks;
import dev.duopan.api.pan123.open.UpdateForbiddenIps;
import dev.duopan.api.pan123.open.UpdatedForbiddenIps;
import dev.duopan.client.Call;
import dev.duopan.client.Client;
import dev.duopan.client.PagedCall;

/** The calls about lasting addresses of files (docs/wire/123pan.md section 4.9). */
public final class DirectLinkCalls {
    private final Client client;

    DirectLinkCalls(Client client) {
        this.client = client;
    }

    /** Opens a folder, so that files below it can be fetched by lasting addresses. */
    public Call<DirectLinkFolder> enable(EnableDirectLinks request) {
        return client.call(request);
    }

    /** Closes a folder again. */
    public Call<DirectLinkFolder> disable(DisableDirectLinks request) {
        return client.call(request);
    }

    /** Gives the lasting address of a file; {@link DirectLinkSigner} signs it. */
    public Call<DirectLink> url(GetDirectLink request) {
        return client.call(request);
    }

    /** Lists what was fetched in the last three days. */
    public PagedCall<DirectLinkAccessPage, DirectLinkAccess> log(ListDirectLinkAccesses request) {
        return client.call(request);
    }

    /** Lists the logs of whole hours of the last thirty days. */
    public PagedCall<DirectLinkLogPage, DirectLinkLog> offlineLogs(ListDirectLinkLogs request) {
        return client.call(request);
    }

    /** Lets the list of forbidden addresses count, or not. */
    public Call<SwitchedForbiddenIps> switchForbiddenIps(SwitchForbiddenIps request) {
        return client.call(request);
    }

    /** Replaces the list of forbidden addresses. */
    public Call<UpdatedForbiddenIps> updateForbiddenIps(UpdateForbiddenIps request) {
        return client.call(request);
    }

    /** Shows the list of forbidden addresses. */
    public Call<ForbiddenIps> forbiddenIps() {
        return client.call(new ListForbiddenIps());
    }

    /** Gives the addresses from which a converted video can be played. */
    public Call<DirectLinkPlaylists> playlists(GetDirectLinkPlaylists request) {
        return client.call(request);
    }

    /** Begins to convert videos. */
    public Call<Empty> transcode(TranscodeDirectLinks request) {
        return client.call(request);
    }

    /** Tells how far videos are converted. */
    public Call<DirectLinkTranscodes> transcodes(GetDirectLinkTranscodes request) {
        return client.call(request);
    }
}
