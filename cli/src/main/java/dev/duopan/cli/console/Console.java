package dev.duopan.cli.console;

import dev.duopan.api.Json;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Supplier;

/**
 * Where a command listens and speaks: results go to its output, as text for people or JSON for programs, everything else to its error
 * output.
 */
public final class Console {
    private final Input in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Environment environment;
    private final Messages messages;
    private OutputStream bytes = OutputStream.nullOutputStream();
    private Screen screen = Screen.NONE;
    private boolean json;

    /** A console on the given writers, which stay open, and without input. */
    public Console(PrintWriter out, PrintWriter err, Environment environment) {
        this(Input.NONE, out, err, environment);
    }

    /** A console on the given input and writers, which stay open. */
    public Console(Input in, PrintWriter out, PrintWriter err, Environment environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.messages = Messages.in(environment.language());
    }

    /** Returns a console at which nobody sits: nothing is shown, and nobody answers. */
    public static Console silent(Environment environment) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Console(nowhere, nowhere, environment);
    }

    /** Sends results that aren't text to the given stream, which stays open; without it they go nowhere. */
    public Console bytesTo(OutputStream stream) {
        this.bytes = stream;
        return this;
    }

    /** Shows progress on the given terminal; without it none is shown. */
    public Console on(Screen terminal) {
        this.screen = terminal;
        return this;
    }

    /** Returns the same console in another environment. */
    public Console within(Environment other) {
        Console console = new Console(in, out, err, other).bytesTo(bytes).on(screen);
        console.json = json;
        return console;
    }

    /** Returns what surrounds the command. */
    public Environment environment() {
        return environment;
    }

    /** Returns the words in the language of the person who calls the command. */
    public Messages messages() {
        return messages;
    }

    /** Returns what the caller gives beside arguments. */
    public Input in() {
        return in;
    }

    /** Returns the writer of results, for output that is neither text lines nor one JSON value. */
    public PrintWriter out() {
        return out;
    }

    /** Returns the stream of results that aren't text. Failures to write reach the caller. */
    public OutputStream bytes() {
        out.flush();
        return bytes;
    }

    /** Returns the terminal to which the error output leads. */
    public Screen screen() {
        return screen;
    }

    /** Returns the writer of everything that isn't a result. */
    public PrintWriter err() {
        return err;
    }

    /** Says whether results are wanted as JSON. */
    public boolean json() {
        return json;
    }

    /** Switches between JSON and text. */
    public void json(boolean wanted) {
        this.json = wanted;
    }

    /**
     * Prints the result of a command.
     *
     * @param value the result as a program sees it: a record, list, map or text
     * @param text the same for people, without the last line end; nothing is printed if it is empty
     */
    public void show(Object value, Supplier<String> text) {
        if (json) {
            Json.writeIndented(value, out);
            out.println();
        } else {
            String result = text.get();
            out.print(result.isEmpty() ? "" : result + System.lineSeparator());
        }
        out.flush();
    }

    /** Prints a remark that isn't part of the result; names in it can't steer a terminal. */
    public void say(String line) {
        err.println(VisibleText.ofLines(line));
        err.flush();
    }
}
