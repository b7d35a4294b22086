package dev.duopan.netdisk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.duopan.api.Api;
import dev.duopan.api.Catalogue;
import dev.duopan.api.Route;
import dev.duopan.api.Verb;
import dev.duopan.netdisk.dispatch.TestApi.Said;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HandlerMethodTest {
    @Route(service = "west", name = "say.nothing", verb = Verb.GET, path = "/api/v1/nothing")
    record Lonely() implements Api<Said> {}

    static final class WrongResult {
        @Serves
        String say(Caller caller, TestApi.Say request) {
            return request.text();
        }
    }

    static final class NoCaller {
        @Serves
        Said say(TestApi.Say request) {
            return new Said("anybody", request.text());
        }
    }

    static final class NeedlessCaller {
        @Serves
        Said ask(Caller caller, TestApi.Ask request) {
            return new Said(caller.account().name(), "");
        }
    }

    static final class NoRequest {
        @Serves
        Said say(Caller caller, String text) {
            return new Said(caller.account().name(), text);
        }
    }

    @TempDir
    private Path spool;

    private Dispatcher start(Object... groups) {
        Face face = new Face(
                new TestDialect("code", List.of("/api")),
                request -> {
                    throw new AssertionError("nobody calls");
                },
                List.of(groups),
                List.of());
        return new Dispatcher(List.of(face), Fidelity.RELAXED, spool);
    }

    @Test
    void start_endpointServedTwice_fails() {
        TestHandlers handlers = new TestHandlers();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(handlers.west(), handlers.west()))
                .withMessageContaining("twice");
    }

    @Test
    void start_wrongResult_fails() {
        Object group = new WrongResult();

        assertThatIllegalArgumentException().isThrownBy(() -> start(group)).withMessageContaining("must return");
    }

    @Test
    void start_authenticatedEndpointWithoutCaller_fails() {
        Object group = new NoCaller();

        assertThatIllegalArgumentException().isThrownBy(() -> start(group)).withMessageContaining("must take a Caller");
    }

    @Test
    void start_callerWhereNobodyIsKnown_fails() {
        Object group = new NeedlessCaller();

        assertThatIllegalArgumentException().isThrownBy(() -> start(group)).withMessageContaining("must not take");
    }

    @Test
    void start_parameterThatIsNoRequest_fails() {
        Object group = new NoRequest();

        assertThatIllegalArgumentException().isThrownBy(() -> start(group)).withMessageContaining("one request record");
    }

    @Test
    void unserved_endpointsWithoutHandler_areNamed() {
        Catalogue catalogue = Catalogue.load(HandlerMethodTest.class.getClassLoader());

        assertThat(start(new TestHandlers().west()).unserved(catalogue))
                .containsExactly("east.file.create", "west.say.nothing");
    }
}
