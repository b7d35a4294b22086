package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.WireHeaders;
import dev.duopan.netdisk.Account;
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
    static final String TOO_MANY = "Too many attempts, try again later. 尝试次数过多，请稍后再试。";

    private static final String REFUSED = "What the application asked for isn't possible. 应用的请求被拒绝。";

    private final String path;
    private final ConsentReader reader;
    private final Netdisk netdisk;
    private final ConsentTickets tickets;

    /** A page under a path. */
    public ConsentPage(FaceContext context, String path, ConsentReader reader) {
        this.path = path;
        this.reader = reader;
        this.netdisk = context.netdisk();
        this.tickets = new ConsentTickets(context, path);
    }

    /** Returns a page under a path that only says something. */
    public static RawRoute note(String path, Landing.Note note) {
        return RawRoute.get(path, request -> land(request, note));
    }

    /** Returns how the page is shown and how its form comes back. */
    public List<RawRoute> routes() {
        return List.of(RawRoute.get(path, this::show), RawRoute.post(path, this::decide));
    }

    private void show(RawRequest request) throws IOException {
        Parameters query = request.info().query();
        if (query.find("error").isPresent()) {
            Html.send(request.exchange(), 400, WireHeaders.NONE, Html.message("Refused", REFUSED));
        } else {
            ask(request, reader.read(query));
        }
    }

    void ask(RawRequest request, ConsentQuestion question) throws IOException {
        page(request, 200, question, "");
    }

    private void decide(RawRequest request) throws IOException {
        Parameters form = request.form();
        decide(request, form, reader.read(form));
    }

    void decide(RawRequest request, Parameters form, ConsentQuestion question) throws IOException {
        if (!tickets.isValid(
                question, form.find("ticket").orElse(""), request.info().headers())) {
            page(request, 400, question, "This page was open for too long. 页面已过期，请重试。");
        } else if (form.find("decision").filter("allow"::equals).isEmpty()) {
            land(request, question.refuse());
        } else {
            logIn(request, question, form);
        }
    }

    private void logIn(RawRequest request, ConsentQuestion question, Parameters form) throws IOException {
        char[] password = form.find("password").orElse("").toCharArray();
        Account account;
        try {
            account = netdisk.accounts().authenticate(form.find("name").orElse(""), password);
        } catch (DuopanException e) {
            page(request, status(e.kind(), e), question, problem(e.kind()));
            return;
        }
        land(request, question.allow(account));
    }

    private static int status(ErrorKind kind, DuopanException failure) {
        return switch (kind) {
            case UNAUTHENTICATED -> 401;
            case RATE_LIMITED -> 429;
            default -> throw failure;
        };
    }

    private static String problem(ErrorKind kind) {
        return kind == ErrorKind.RATE_LIMITED ? TOO_MANY : "Name or password is wrong. 用户名或密码错误。";
    }

    private static void land(RawRequest request, Landing landing) throws IOException {
        switch (landing) {
            case Landing.Elsewhere elsewhere -> Replies.redirect(request.exchange(), elsewhere.address());
            case Landing.Code shown -> Html.send(request.exchange(), 200, WireHeaders.NONE, Html.code(shown.code()));
            case Landing.Note note ->
                Html.send(request.exchange(), 200, WireHeaders.NONE, Html.message(note.title(), note.text()));
        }
    }

    private void page(RawRequest request, int status, ConsentQuestion question, String problem) throws IOException {
        ConsentTickets.Ticket ticket = tickets.issue(question);
        Html.Form form = new Html.Form(path, question.fields().with("ticket", ticket.text()));
        Html.send(
                request.exchange(),
                status,
                WireHeaders.of("Set-Cookie", ticket.cookie()),
                Html.consent(question, form, problem));
    }
}
