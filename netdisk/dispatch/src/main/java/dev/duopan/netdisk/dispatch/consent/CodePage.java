package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.api.WireHeaders;
import dev.duopan.netdisk.dispatch.FaceContext;
import dev.duopan.netdisk.dispatch.RawRequest;
import dev.duopan.netdisk.dispatch.RawRoute;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a person types the code that a device shows, and then decides about the device as on a
 * {@link ConsentPage}. With {@code ?code=} the code is typed already.
 */
public final class CodePage {
    private static final String CODE = "code";

    private final String path;
    private final CodeReader reader;
    private final ConsentPage decision;

    /** A page under a path. */
    public CodePage(FaceContext context, String path, CodeReader reader) {
        this.path = path;
        this.reader = reader;
        this.decision = new ConsentPage(context, path, unused -> {
            throw new DuopanException(ErrorKind.INVALID, "a device is found by its code only");
        });
    }

    /** Returns how the page is shown and how its forms come back. */
    public List<RawRoute> routes() {
        return List.of(RawRoute.get(path, this::show), RawRoute.post(path, this::decide));
    }

    private void show(RawRequest request) throws IOException {
        Parameters query = request.info().query();
        if (query.find(CODE).filter(code -> !code.isBlank()).isEmpty()) {
            Html.send(request.exchange(), 200, WireHeaders.NONE, Html.codeForm(path, ""));
            return;
        }
        Optional<ConsentQuestion> question = question(request, query);
        if (question.isPresent()) {
            decision.ask(request, question.get());
        }
    }

    private void decide(RawRequest request) throws IOException {
        Parameters form = request.form();
        Optional<ConsentQuestion> question = question(request, form);
        if (question.isPresent()) {
            decision.decide(request, form, question.get());
        }
    }

    /** Finds what a code means; if it means nothing, that is answered. */
    private Optional<ConsentQuestion> question(RawRequest request, Parameters given) throws IOException {
        try {
            return Optional.of(
                    reader.read(given.find(CODE).orElse(""), request.info().peer()));
        } catch (DuopanException e) {
            Html.send(request.exchange(), status(e), WireHeaders.NONE, Html.codeForm(path, problem(e)));
            return Optional.empty();
        }
    }

    private static int status(DuopanException failure) {
        return switch (failure.kind()) {
            case NOT_FOUND -> 404;
            case RATE_LIMITED -> 429;
            default -> throw failure;
        };
    }

    private static String problem(DuopanException failure) {
        return failure.kind() == ErrorKind.RATE_LIMITED
                ? ConsentPage.TOO_MANY
                : "No device waits with this code; look at it again. 用户码无效或已过期，请核对。";
    }
}
