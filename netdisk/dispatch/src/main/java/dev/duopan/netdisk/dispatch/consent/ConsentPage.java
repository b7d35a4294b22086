package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.ApiException;
import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.WireHeaders;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.CodeRequest;
import dev.duopan.netdisk.Netdisk;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import dev.duopan.netdisk.dispatch.Replies;
import java.io.IOException;
import java.util.List;

/**
 * The page on which a person logs in and lets an application act in their name, or refuses.
 *
 * <p>Every form carries a ticket that is signed together with what the page says and with a cookie, so that no other page can
 * send it. Wrong requests of applications are answered in the provider's envelope; mistakes of people with the page again. A
 * request that has {@code error} comes from an endpoint that had nowhere else to send its caller.
 */
public final class ConsentPage {
    private static final String REFUSED = "What the application asked for isn't possible. 应用的请求被拒绝。";

    private final ConsentTerms terms;
    private final Netdisk netdisk;
    private final ConsentTickets tickets;

    /** A page of one provider. */
    public ConsentPage(FaceContext context, ConsentTerms terms) {
        this.terms = terms;
        this.netdisk = context.netdisk();
        this.tickets = new ConsentTickets(context, terms);
    }

    /** Returns how the page is shown and how its form comes back. */
    public List<RawRoute> routes() {
        return List.of(RawRoute.get(terms.path(), this::show), RawRoute.post(terms.path(), this::decide));
    }

    private void show(RawRequest request) throws IOException {
        Parameters query = request.info().query();
        if (query.find("error").isPresent()) {
            Html.send(request.exchange(), 400, WireHeaders.NONE, Html.message("Refused", REFUSED));
        } else {
            page(request, 200, terms.reader().read(query), "");
        }
    }

    private void decide(RawRequest request) throws IOException {
        Parameters form = request.form();
        ConsentRequest wish = terms.reader().read(form);
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
        if (wish.isOutOfBand()) {
            Html.send(request.exchange(), 200, WireHeaders.NONE, Html.message("Refused", "You refused. 已拒绝授权。"));
        } else {
            Replies.redirect(request.exchange(), wish.redirect(terms.refusal()));
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
                .authorize(new CodeRequest(account, wish.application(), terms.api(), wish.redirectUri(), wish.scope()));
        if (wish.isOutOfBand()) {
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
                Html.consent(wish, form(wish, ticket), problem));
    }

    private Html.Form form(ConsentRequest wish, ConsentTickets.Ticket ticket) {
        return new Html.Form(
                terms.path(), terms.constants().with(wish.parameters()).with("ticket", ticket.text()));
    }
}
