package dev.duopan.drive.names;

import dev.duopan.drive.Share;
import dev.duopan.drive.ShareOrder;
import dev.duopan.drive.ShareRules;
import dev.duopan.drive.ShareTraffic;
import dev.duopan.drive.Shares;
import java.util.List;

/** Shares files, by names. What visitors see are the spellings. */
record MappedShares(Shares shares, PathMapping paths) implements Shares {
    @Override
    public ShareRules rules() {
        return shares.rules();
    }

    @Override
    public Share create(ShareOrder order) {
        return shares.create(new ShareOrder(
                order.paths().stream().map(paths::spelled).toList(),
                order.name(),
                order.lifetime(),
                order.password(),
                order.traffic()));
    }

    @Override
    public List<Share> list() {
        return shares.list();
    }

    @Override
    public void changeTraffic(String id, ShareTraffic traffic) {
        shares.changeTraffic(id, traffic);
    }

    @Override
    public void revoke(String id) {
        shares.revoke(id);
    }
}
