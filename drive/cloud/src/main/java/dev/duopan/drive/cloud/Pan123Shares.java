package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.pan123.Pan123Time;
import dev.duopan.api.pan123.open.CreateShare;
import dev.duopan.api.pan123.open.CreatedShare;
import dev.duopan.api.pan123.open.EditShares;
import dev.duopan.api.pan123.open.ListShares;
import dev.duopan.api.pan123.open.OpenApi;
import dev.duopan.api.pan123.open.ShareExpiry;
import dev.duopan.api.pan123.open.ShareItem;
import dev.duopan.api.pan123.open.TrafficLimitSwitch;
import dev.duopan.api.pan123.open.TrafficSwitch;
import dev.duopan.client.pan123.Pan123Open;
import dev.duopan.drive.Share;
import dev.duopan.drive.ShareOrder;
import dev.duopan.drive.ShareRules;
import dev.duopan.drive.ShareTraffic;
import dev.duopan.drive.Shares;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shares of 123pan's open API, the free ones (docs/wire/123pan.md section 4.7). It can change their traffic, and nothing else; it
 * has no call to end one.
 */
final class Pan123Shares implements Shares {
    private static final ShareRules RULES = new ShareRules(
            OpenApi.MAX_BATCH,
            Arrays.stream(ShareExpiry.values())
                    .filter(expiry -> expiry != ShareExpiry.NEVER)
                    .map(expiry -> Duration.ofDays(expiry.days()))
                    .collect(Collectors.toSet()),
            new ShareRules.TextRule(
                    Pattern.compile("[^\"\\\\/:*?|><]{1,34}"), "1 to 34 characters, none of them one of \"\\/:*?|><"),
            new ShareRules.TextRule(Pattern.compile("[0-9A-Za-z]{4}"), "four letters or digits"),
            false);

    /** The service writes some day far away for shares without an end: 2099-12-31 in its sample. */
    private static final Instant ENDLESS = Pan123Time.read("2099-01-01 00:00:00");

    private final Pan123Open pan;
    private final Lookup lookup;

    Pan123Shares(Pan123Open pan, Lookup lookup) {
        this.pan = pan;
        this.lookup = lookup;
    }

    @Override
    public ShareRules rules() {
        return RULES;
    }

    /** The answer tells id and key only; the rest is as it was ordered. */
    @Override
    public Share create(ShareOrder order) {
        RULES.check(order);
        List<Long> ids = order.paths().stream()
                .map(path -> Lookup.id(lookup.entry("Sharing", path)))
                .toList();
        CreatedShare created = pan.shares().create(request(order, ids)).send();
        return new Share(
                Long.toString(created.shareId()),
                pan.sharePage(created.shareKey()),
                order.name(),
                order.ends().map(Instant.now()::plus).orElse(null),
                false,
                order.password(),
                order.traffic(),
                Share.Use.NONE);
    }

    private static CreateShare request(ShareOrder order, List<Long> ids) {
        ShareTraffic traffic = order.traffic();
        return new CreateShare(
                order.name(),
                order.ends()
                        .map(lifetime -> ShareExpiry.of((int) lifetime.toDays()))
                        .orElse(ShareExpiry.NEVER),
                CreateShare.join(ids),
                order.password(),
                TrafficSwitch.of(traffic.guests(), traffic.overQuota()),
                limitSwitch(traffic),
                traffic.limit());
    }

    private static TrafficLimitSwitch limitSwitch(ShareTraffic traffic) {
        return traffic.limited().isPresent() ? TrafficLimitSwitch.ON : TrafficLimitSwitch.OFF;
    }

    @Override
    public List<Share> list() {
        try (Stream<ShareItem> items = pan.shares().list(ListShares.all()).stream()) {
            return items.map(this::share).toList();
        }
    }

    private Share share(ShareItem item) {
        return new Share(
                Long.toString(item.shareId()),
                pan.sharePage(item.shareKey() == null ? "" : item.shareKey()),
                item.shareName() == null ? "" : item.shareName(),
                end(item.expiration()),
                item.expired() != 0,
                Optional.ofNullable(item.sharePwd())
                        .filter(password -> !password.reveal().isEmpty())
                        .orElse(null),
                traffic(item),
                new Share.Use(item.previewCount(), item.downloadCount(), item.saveCount(), item.bytesCharge()));
    }

    private static @Nullable Instant end(@Nullable String expiration) {
        return Optional.ofNullable(expiration)
                .filter(text -> !text.isBlank())
                .map(Pan123Time::read)
                .filter(time -> time.isBefore(ENDLESS))
                .orElse(null);
    }

    /** A number of traffic that isn't known, as a newer service may have, means nobody here. */
    private static ShareTraffic traffic(ShareItem item) {
        TrafficSwitch who = Arrays.stream(TrafficSwitch.values())
                .filter(choice -> choice.code() == item.trafficSwitch())
                .findFirst()
                .orElse(TrafficSwitch.NOBODY);
        ShareTraffic traffic = new ShareTraffic(who.guests(), who.overQuota(), null);
        return item.trafficLimitSwitch() == TrafficLimitSwitch.ON.code()
                ? traffic.withLimit(item.trafficLimit())
                : traffic;
    }

    @Override
    public void changeTraffic(String id, ShareTraffic traffic) {
        pan.shares()
                .edit(new EditShares(
                        List.of(Lookup.known("share", id)),
                        TrafficSwitch.of(traffic.guests(), traffic.overQuota()),
                        limitSwitch(traffic),
                        traffic.limit()))
                .send();
    }

    @Override
    public void revoke(String id) {
        throw new DuopanException(
                ErrorKind.UNSUPPORTED,
                "Ending share " + id
                        + " is refused: 123pan's open API has no call for that. End it on 123pan's own pages,"
                        + " or delete what it shares.");
    }
}
