package dev.duopan.netdisk.baidu;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.WireHeaders;
import dev.duopan.api.baidu.BaiduError;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.TokenApi;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.Replies;
import java.io.IOException;
import java.util.List;

/**
 * The page on which a person logs in and lets an application act in their name, or refuses (docs/wire/baidu-xpan.md section
 * 2.2).
 *
 * <p>Every form carries a ticket that is signed together with what the page says and with a cookie, so that no other page can
 * send it. Wrong requests of applications are answered in the provider's envelope; mistakes of people with the page again.
 */
final class ConsentPage {
    static final String PATH = "/oauth/2.0/authorize";
    private static final String OUT_OF_BAND = "oob";

    private final Netdisk netdisk;
    private final ConsentTickets tickets;

    ConsentPage(FaceContext context) {
        this.netdisk = context.netdisk();
        this.tickets = new ConsentTickets(context);
    }

    List<RawRoute> routes() {
        return List.of(RawRoute.get(PATH, this::show), RawRoute.post(PATH, this::decide));
    }

    private void show(RawRequest request) throws IOException {
        ConsentRequest wish = ConsentRequest.read(request.info().query(), netdisk.applications());
        page(request, 200, wish, "");
    }

    private void decide(RawRequest request) throws IOException {
        Parameters form = request.form();
        ConsentRequest wish = ConsentRequest.read(form, netdisk.applications());
        if (!tickets.isValid(
                wish, form.find("ticket").orElse(""), request.info().headers())) {
            page(request, 400, wish, "This page was open for too long. 页面已过期，请重试。");
        } else if (form.find("decision").filter("allow"::equals).isEmpty()) {
            refuse(request, wish);
        } else {
            logIn(request, wish, form);
        }
    }

    private void refuse(RawRequest request, ConsentRequest wish) throws IOException {
        if (wish.redirectUri().equals(OUT_OF_BAND)) {
            Html.send(request.exchange(), 200, WireHeaders.NONE, Html.message("Refused", "You refused. 已拒绝授权。"));
        } else {
            Replies.redirect(
                    request.exchange(),
                    wish.redirect(Parameters.NONE
                            .with("error", BaiduError.OAUTH_ACCESS_DENIED.code())
                            .with("error_description", BaiduError.OAUTH_ACCESS_DENIED.text())));
        }
    }

    private void logIn(RawRequest request, ConsentRequest wish, Parameters form) throws IOException {
        char[] password = form.find("password").orElse("").toCharArray();
        try {
            Account account = netdisk.accounts().authenticate(form.find("name").orElse(""), password);
            grant(request, wish, account);
        } catch (ApiException e) {
            throw e;
        } catch (DuopanException e) {
            page(request, status(e.kind(), e), wish, problem(e.kind()));
        }
    }

    private static int status(ErrorKind kind, DuopanException failure) {
        return switch (kind) {
            case UNAUTHENTICATED -> 401;
            case RATE_LIMITED -> 429;
            default -> throw failure;
        };
    }

    private static String problem(ErrorKind kind) {
        return kind == ErrorKind.RATE_LIMITED
                ? "Too many attempts, try again later. 尝试次数过多，请稍后再试。"
                : "Name or password is wrong. 用户名或密码错误。";
    }

    private void grant(RawRequest request, ConsentRequest wish, Account account) throws IOException {
        String code = netdisk.authorizations()
                .authorize(
                        new CodeRequest(account, wish.application(), TokenApi.BAIDU, wish.redirectUri(), wish.scope()));
        if (wish.redirectUri().equals(OUT_OF_BAND)) {
            Html.send(request.exchange(), 200, WireHeaders.NONE, Html.code(code));
        } else {
            Replies.redirect(request.exchange(), wish.redirect(Parameters.NONE.with("code", code)));
        }
    }

    private void page(RawRequest request, int status, ConsentRequest wish, String problem) throws IOException {
        ConsentTickets.Ticket ticket = tickets.issue(wish);
        Html.send(
                request.exchange(),
                status,
                WireHeaders.of("Set-Cookie", ticket.cookie()),
                Html.consent(wish, ticket.text(), problem));
    }
}
