package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.Parameters;
import dev.duopan.api.Redirect;
import dev.duopan.netdisk.Application;

/**
 * What an application asks a person for.
 *
 * @param application who asks
 * @param redirectUri where the answer goes: the registered address, or {@link #OUT_OF_BAND}
 * @param scope what it wants, as answers write it
 * @param state what it wants to get back; empty if nothing
 */
public record ConsentRequest(Application application, String redirectUri, String scope, String state) {
    /** The address that stands for showing the code on the page. */
    public static final String OUT_OF_BAND = "oob";

    /** Returns whether the answer is shown on a page instead of sent to an address. */
    public boolean isOutOfBand() {
        return redirectUri.equals(OUT_OF_BAND);
    }

    /** Returns what the application sent but the kind of answer, for the form that comes back. */
    public Parameters parameters() {
        return Parameters.NONE
                .with("client_id", application.clientId())
                .with("redirect_uri", redirectUri)
                .with("scope", scope)
                .with("state", state);
    }

    /** Returns the application's address with an answer and the state. */
    public String redirect(Parameters answer) {
        return Redirect.extended(redirectUri, state.isEmpty() ? answer : answer.with("state", state));
    }
}
