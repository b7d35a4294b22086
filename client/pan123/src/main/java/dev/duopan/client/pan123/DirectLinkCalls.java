package dev.duopan.client.pan123;

import dev.duopan.api.pan123.open.DirectLink;
import dev.duopan.api.pan123.open.DirectLinkFolder;
import dev.duopan.api.pan123.open.DisableDirectLinks;
import dev.duopan.api.pan123.open.EnableDirectLinks;
import dev.duopan.api.pan123.open.GetDirectLink;
import dev.duopan.client.Call;
import dev.duopan.client.Client;

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
}
