package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.Parameters;
import dev.duopan.api.WireExchange;
import dev.duopan.api.WireHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The few pages that people are shown, plain and without scripts. */
final class Html {
    private static final WireHeaders HEADERS = WireHeaders.of("Content-Type", "text/html; charset=utf-8")
            .with("Cache-Control", "no-store")
            .with("X-Content-Type-Options", "nosniff")
            .with("X-Frame-Options", "DENY")
            .with("Referrer-Policy", "no-referrer")
            .with(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'");

    private Html() {}

    static void send(WireExchange exchange, int status, WireHeaders more, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.answer(status, HEADERS.with(more), body.length)) {
            out.write(body);
        }
    }

    /**
     * A form that comes back.
     *
     * @param action the path that it goes to
     * @param hidden what it carries beside what is typed
     */
    record Form(String action, Parameters hidden) {}

    static String consent(ConsentQuestion question, Form form, String problem) {
        String content = """
                <h1>%s</h1>
                <p>wants to read and change your files. 申请访问你的文件。</p>
                <p>Scope 权限: %s</p>
                <p>%s</p>
                <p class="problem" role="alert">%s</p>
                <form method="post" action="%s">
                %s<label>Name 用户名 <input name="name" autocomplete="username" autofocus></label>
                <label>Password 密码 <input name="password" type="password" autocomplete="current-password"></label>
                <button name="decision" value="allow">Allow 授权</button>
                <button name="decision" value="deny">Refuse 拒绝</button>
                </form>
                """.formatted(
                        escape(question.application().name()),
                        escape(question.scope()),
                        escape(question.warning()),
                        escape(problem),
                        form.action(),
                        fields(form.hidden()));
        return page("Allow access 授权", content);
    }

    /** Asks for the code that a device shows. */
    static String codeForm(String action, String problem) {
        String content = """
                <h1>Let a device in 设备授权</h1>
                <p class="problem" role="alert">%s</p>
                <form method="get" action="%s">
                <label>Code on the device 设备上显示的用户码 \
                <input name="code" autocomplete="off" autocapitalize="none" spellcheck="false" autofocus></label>
                <button>Go on 继续</button>
                </form>
                """.formatted(escape(problem), action);
        return page("Let a device in 设备授权", content);
    }

    private static String fields(Parameters hidden) {
        return hidden.entries().stream()
                .map(entry -> field(entry.name(), entry.value()))
                .collect(Collectors.joining());
    }

    private static String field(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(name, escape(value));
    }

    /** Shows a code, also in the title, from which some programs read it. */
    static String code(String code) {
        return page(
                code,
                "<p>Give this code to the application. 请将此授权码填入应用。</p>\n<p><code>%s</code></p>\n".formatted(code));
    }

    static String message(String title, String text) {
        return page(title, "<p>%s</p>\n".formatted(escape(text)));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>body{font:16px sans-serif;max-width:24em;margin:4em auto;padding:0 1em}\
                label,button{display:block;margin:1em 0}input{display:block;width:100%%;padding:.4em}\
                .problem{color:#b00}</style>
                </head><body>
                %s</body></html>
                """.formatted(escape(title), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
