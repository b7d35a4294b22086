package dev.duopan.netdisk.pan123;

import dev.duopan.api.ApiException;
import dev.duopan.api.Secret;
import dev.duopan.api.pan123.Pan123Error;
import dev.duopan.api.pan123.open.CreatePaidShare;
import dev.duopan.api.pan123.open.CreateShare;
import dev.duopan.api.pan123.open.CreatedShare;
import dev.duopan.api.pan123.open.EditPaidShares;
import dev.duopan.api.pan123.open.EditShares;
import dev.duopan.api.pan123.open.ListPaidShares;
import dev.duopan.api.pan123.open.ListShares;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.PaidSharePage;
import dev.duopan.api.pan123.open.ShareExpiry;
import dev.duopan.api.pan123.open.SharePage;
import dev.duopan.netdisk.IdPage;
import dev.duopan.netdisk.Share;
import dev.duopan.netdisk.ShareKind;
import dev.duopan.netdisk.ShareOffer;
import dev.duopan.netdisk.ShareOrder;
import dev.duopan.netdisk.ShareTraffic;
import dev.duopan.netdisk.Shares;
import dev.duopan.netdisk.dispatch.Caller;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.Serves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes, lists and changes shares (docs/wire/123pan.md section 4.7). */
final class ShareHandlers {
    private static final String PASSWORD = "([0-9A-Za-z]{4})?";
    private static final long FEN = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;

    private final Shares shares;
    private final Clock clock;

    ShareHandlers(FaceContext context) {
        this.shares = context.netdisk().shares();
        this.clock = context.clock();
    }

    @Serves
    CreatedShare create(Caller caller, CreateShare request) {
        ShareTrafficWish traffic =
                new ShareTrafficWish(request.trafficSwitch(), request.trafficLimitSwitch(), request.trafficLimit());
        ShareOffer offer = new ShareOffer.Ordinary(password(request.password()), end(request.expiry()));
        return create(
                caller,
                new ShareOrder(
                        Names.checkShare(request.name()),
                        ids(request.fileIds()),
                        offer,
                        traffic.changing(ShareTraffic.NONE)));
    }

    private static String password(@Nullable Secret password) {
        String text = password == null ? "" : password.reveal();
        if (!text.matches(PASSWORD)) {
            throw new ApiException(Pan123Error.INVALID, "sharePwd must be four letters and digits, or empty");
        }
        return text;
    }

    private @Nullable Instant end(ShareExpiry expiry) {
        return expiry == ShareExpiry.NEVER ? null : clock.instant().plus(Duration.ofDays(expiry.days()));
    }

    @Serves
    CreatedShare createPaid(Caller caller, CreatePaidShare request) {
        ShareTrafficWish traffic =
                new ShareTrafficWish(request.trafficSwitch(), request.trafficLimitSwitch(), request.trafficLimit());
        return create(
                caller,
                new ShareOrder(
                        Names.checkShare(request.name()),
                        ids(request.fileIds()),
                        offer(request),
                        traffic.changing(ShareTraffic.NONE)));
    }

    private static ShareOffer offer(CreatePaidShare request) {
        if (request.payAmount() < 1 || request.payAmount() > CreatePaidShare.MAX_PRICE) {
            throw new ApiException(
                    Pan123Error.INVALID,
                    "payAmount %d: 1 to %d are possible".formatted(request.payAmount(), CreatePaidShare.MAX_PRICE));
        }
        if (request.isReward() != 0 && request.isReward() != 1) {
            throw new ApiException(Pan123Error.INVALID, "isReward %d: 0 or 1".formatted(request.isReward()));
        }
        if (request.description().length() > LONGEST_DESCRIPTION) {
            throw new ApiException(
                    Pan123Error.TOO_LARGE, "resourceDesc: %d characters are possible".formatted(LONGEST_DESCRIPTION));
        }
        return new ShareOffer.Paid(request.payAmount() * FEN, request.isReward() == 1, request.description());
    }

    private CreatedShare create(Caller caller, ShareOrder order) {
        Share share = shares.create(caller.account(), order);
        return new CreatedShare(share.id(), share.key());
    }

    /** Reads ids that are joined with commas. */
    private static List<Long> ids(String joined) {
        try {
            return Batch.of(Arrays.stream(joined.split(","))
                    .map(id -> Long.valueOf(id.strip()))
                    .toList());
        } catch (NumberFormatException e) {
            throw new ApiException(Pan123Error.INVALID, "fileIDList must be ids with commas between them");
        }
    }

    @Serves
    SharePage list(Caller caller, ListShares request) {
        ShareSlice slice = slice(caller, ShareKind.ORDINARY, new Place(request.limit(), request.lastShareId()));
        ShareViews views = new ShareViews(clock.instant());
        return new SharePage(
                slice.next(), slice.shown().stream().map(views::ordinary).toList());
    }

    @Serves
    PaidSharePage listPaid(Caller caller, ListPaidShares request) {
        ShareSlice slice = slice(caller, ShareKind.PAID, new Place(request.limit(), request.lastShareId()));
        ShareViews views = new ShareViews(clock.instant());
        return new PaidSharePage(
                slice.next(), slice.shown().stream().map(views::paid).toList());
    }

    private record Place(int limit, @Nullable Long last) {
        /** One more than wanted, to know whether a page follows. */
        IdPage page() {
            long after = last == null ? 0 : last;
            if (limit < 1 || limit > OpenApi.MAX_BATCH || after < 0) {
                throw new ApiException(
                        Pan123Error.INVALID,
                        "limit %d after %d: 1 to %d after an id are possible"
                                .formatted(limit, after, OpenApi.MAX_BATCH));
            }
            return new IdPage(after, limit + 1, false);
        }
    }

    private record ShareSlice(List<Share> shown, long next) {}

    private ShareSlice slice(Caller caller, ShareKind kind, Place place) {
        List<Share> found = shares.list(caller.account(), kind, place.page());
        if (found.size() <= place.limit()) {
            return new ShareSlice(found, SharePage.END);
        }
        List<Share> shown = found.subList(0, place.limit());
        return new ShareSlice(shown, shown.getLast().id());
    }

    @Serves
    void edit(Caller caller, EditShares request) {
        ShareTrafficWish wish =
                new ShareTrafficWish(request.trafficSwitch(), request.trafficLimitSwitch(), request.trafficLimit());
        shares.edit(caller.account(), ShareKind.ORDINARY, Batch.of(request.shareIds()), wish::changing);
    }

    @Serves
    void editPaid(Caller caller, EditPaidShares request) {
        ShareTrafficWish wish =
                new ShareTrafficWish(request.trafficSwitch(), request.trafficLimitSwitch(), request.trafficLimit());
        shares.edit(caller.account(), ShareKind.PAID, Batch.of(request.shareIds()), wish::changing);
    }
}
