package dev.duopan.cli.console;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the command in one language; English where there is no translation. */
public final class Messages {
    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Returns the messages in the given language. */
    public static Messages in(Locale language) {
        Control withoutDefaultLocale = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("dev.duopan.cli.messages", language, withoutDefaultLocale));
    }

    /**
     * Returns a message with its values filled in.
     *
     * @param key the name of the message
     * @param values what replaces {@code %s} and its like, as {@link String#format} does
     */
    public String text(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }

    /**
     * Returns a number of things in words, such as {@code 1 file} or {@code 2 files}.
     *
     * @param things what is counted: a message {@code count.THINGS} with one value, and {@code count.THINGS.one} for one
     */
    public String count(String things, long number) {
        return text("count." + things + (number == 1 ? ".one" : ""), number);
    }

    /** Returns all messages, for the help of commands and options. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
