package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Environment;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an account's owner gets to say that an application may use it. */
enum LoginRoute {
    /** A page gives a code, which is typed here. */
    CODE,
    /** A code is shown here, which is typed on a page, on whatever device. */
    DEVICE;

    /**
     * Returns the route that was asked for. If none was: the one that goes on elsewhere where a person sits at a terminal of a
     * machine without a browser.
     *
     * @throws DuopanException of kind INVALID if there is no such route, or it doesn't go with the other options
     */
    static LoginRoute of(LoginOptions given, Console console) {
        String flow = given.flow;
        if (flow == null) {
            return given.redirectUri == null && isAloneAtATerminal(console) ? DEVICE : CODE;
        }
        LoginRoute route = named(flow)
                .orElseThrow(() -> new DuopanException(
                        ErrorKind.INVALID, console.messages().text("login.flow", flow)));
        if (route == DEVICE && given.redirectUri != null) {
            throw new DuopanException(
                    ErrorKind.INVALID, console.messages().text("login.either", "--flow device", "--redirect-uri"));
        }
        return route;
    }

    private static boolean isAloneAtATerminal(Console console) {
        return console.screen().columns().isPresent() && !hasBrowser(console.environment());
    }

    private static Optional<LoginRoute> named(String name) {
        return Stream.of(values())
                .filter(route -> route.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static boolean hasBrowser(Environment environment) {
        if (Stream.of("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
                .anyMatch(name -> environment.variable(name).isPresent())) {
            return true;
        }
        return environment.variable("SSH_CONNECTION").isEmpty()
                && !System.getProperty("os.name", "").startsWith("Linux");
    }
}
