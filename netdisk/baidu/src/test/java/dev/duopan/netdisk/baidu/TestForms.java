package dev.duopan.netdisk.baidu;

import dev.duopan.api.Parameters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser makes of the pages that it is shown. */
final class TestForms {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private TestForms() {}

    /** Returns what a browser sends to a path for a page that it shows. */
    static TestExchange submission(TestExchange page, String path, Parameters typed) {
        Parameters fields = Parameters.NONE;
        for (Matcher field = HIDDEN.matcher(page.text()); field.find(); ) {
            fields = fields.with(field.group(1), unescape(field.group(2)));
        }
        String cookie = page.answerHeader("Set-Cookie");
        return TestExchange.of("POST", path)
                .header("Cookie", "other=1; " + cookie.substring(0, cookie.indexOf(';')))
                .form(fields.with(typed).encode());
    }

    static Parameters logIn(String name, String password) {
        return Parameters.NONE.with("name", name).with("password", password).with("decision", "allow");
    }

    static Parameters refusal() {
        return Parameters.NONE.with("decision", "deny");
    }

    private static String unescape(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
