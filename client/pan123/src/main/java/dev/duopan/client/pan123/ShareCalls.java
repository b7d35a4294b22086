package dev.duopan.client.pan123;

import dev.duopan.api.Empty;
import dev.duopan.api.pan123.open.CreatePaidShare;
import dev.duopan.api.pan123.open.CreateShare;
import dev.duopan.api.pan123.open.CreatedShare;
import dev.duopan.api.pan123.open.EditPaidShares;
import dev.duopan.api.pan123.open.EditShares;
import dev.duopan.api.pan123.open.ListPaidShares;
import dev.duopan.api.pan123.open.ListShares;
import dev.duopan.api.pan123.open.PaidShareItem;
import dev.duopan.api.pan123.open.PaidSharePage;
import dev.duopan.api.pan123.open.ShareItem;
import dev.duopan.api.pan123.open.SharePage;
import dev.duopan.client.Call;
import dev.duopan.client.Client;
import dev.duopan.client.PagedCall;

/** The calls about shares (docs/wire/123pan.md section 4.7). */
public final class ShareCalls {
    private final Client client;

    ShareCalls(Client client) {
        this.client = client;
    }

    /** Shares files and folders. */
    public Call<CreatedShare> create(CreateShare request) {
        return client.call(request);
    }

    /** Shares files and folders for money. */
    public Call<CreatedShare> createPaid(CreatePaidShare request) {
        return client.call(request);
    }

    /** Lists ordinary shares. */
    public PagedCall<SharePage, ShareItem> list(ListShares request) {
        return client.call(request);
    }

    /** Lists paid shares. */
    public PagedCall<PaidSharePage, PaidShareItem> listPaid(ListPaidShares request) {
        return client.call(request);
    }

    /** Changes the traffic settings of ordinary shares. */
    public Call<Empty> edit(EditShares request) {
        return client.call(request);
    }

    /** Changes the traffic settings of paid shares. */
    public Call<Empty> editPaid(EditPaidShares request) {
        return client.call(request);
    }
}
