package dev.duopan.cli.console;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the caller of a command gives it beside arguments: bytes and lines of standard input, and secrets typed unseen. */
public interface Input {
    /** Nobody gives anything. */
    Input NONE = of(InputStream.nullInputStream());

    /** The longest line that is read, in bytes. */
    int LONGEST_LINE = 64 * 1024;

    /** Returns standard input. */
    InputStream stream();

    /** Asks the person at the terminal for a text that isn't shown; nothing if nobody sits there or they type nothing. */
    Optional<Secret> typed(String question);

    /** Asks the person at the terminal for a text that is shown; nothing if nobody sits there. */
    default Optional<String> answered(String question) {
        return Optional.empty();
    }

    /** Input without a person at a terminal. */
    static Input of(InputStream stream) {
        return new Input() {
            @Override
            public InputStream stream() {
                return stream;
            }

            @Override
            public Optional<Secret> typed(String question) {
                return Optional.empty();
            }
        };
    }

    /** Returns the input of this very process. */
    static Input ofProcess() {
        return new Input() {
            @Override
            public InputStream stream() {
                return System.in;
            }

            @Override
            public Optional<Secret> typed(String question) {
                Optional<java.io.Console> terminal = Optional.ofNullable(System.console());
                Optional<String> typed = terminal.isPresent()
                        ? terminal.map(console -> console.readPassword("%s", question))
                                .map(String::new)
                        : keyboard().hidden(question);
                return typed.filter(text -> !text.isEmpty()).map(Secret::of);
            }

            @Override
            public Optional<String> answered(String question) {
                Optional<java.io.Console> terminal = Optional.ofNullable(System.console());
                return terminal.isPresent()
                        ? terminal.map(console -> console.readLine("%s", question))
                        : keyboard().shown(question);
            }

            private Keyboard keyboard() {
                return new Keyboard(this, System.err);
            }
        };
    }

    /**
     * Reads the next line of standard input without its end, and not a byte more; nothing if there is none.
     *
     * @throws DuopanException of kind INVALID if it is over {@value #LONGEST_LINE} bytes or not UTF-8, UNAVAILABLE if it
     *     can't be read
     */
    default Optional<String> line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = stream().read();
            boolean any = next >= 0;
            for (; next >= 0 && next != '\n'; next = stream().read()) {
                line.write(next);
                if (line.size() > LONGEST_LINE) {
                    throw new DuopanException(ErrorKind.INVALID, "standard input has too long a line");
                }
            }
            return any ? Optional.of(text(line.toByteArray())) : Optional.empty();
        } catch (IOException e) {
            throw new DuopanException(ErrorKind.UNAVAILABLE, "standard input can't be read: " + e.getMessage(), e);
        }
    }

    private static String text(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DuopanException(ErrorKind.INVALID, "standard input isn't UTF-8", e);
        }
    }
}
