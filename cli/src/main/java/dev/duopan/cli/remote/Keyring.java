package dev.duopan.cli.remote;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.cli.console.Environment;
import dev.duopan.cli.console.Messages;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keys in the system's keyring (Secret Service), through the program {@code secret-tool}. A key goes to it by its standard
 * input, never as an argument.
 *
 * @param environment where the program and the keyring are found
 * @param messages the words for what is wrong
 */
record Keyring(Environment environment, Messages messages) implements KeyKeeper {
    private static final String PROGRAM = "secret-tool";
    /** A keyring that asks its owner for a password before it takes a key isn't one to choose unasked. */
    private static final Duration QUICK = Duration.ofSeconds(3);
    /** Its owner may have to unlock it first. */
    private static final Duration PATIENT = Duration.ofMinutes(1);

    @Override
    public StoreKey create() {
        String id = StoreKey.freshId();
        byte[] key = SecretCipher.random(SecretCipher.KEY_BYTES);
        String text = HexFormat.of().formatHex(key);
        List<String> label = List.of("store", "--label=Duopan: key " + id);
        run(Stream.concat(label.stream(), attributes(id)).toList(), text, QUICK);
        if (!text.equals(look(id, QUICK))) {
            throw failure("key.keyring-forgets", "");
        }
        return StoreKey.fresh(KeyKind.KEYRING, id, null, key);
    }

    @Override
    public byte[] fetch(KeyNote note) {
        String text = look(note.id(), PATIENT);
        if (text.isEmpty()) {
            throw new DuopanException(ErrorKind.UNAUTHENTICATED, messages.text("key.not-in-keyring", note.id()));
        }
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            throw failure("key.keyring-forgets", "");
        }
    }

    @Override
    public void forget(KeyNote note) {
        run(Stream.concat(Stream.of("clear"), attributes(note.id())).toList(), "", QUICK);
    }

    private String look(String id, Duration patience) {
        return run(Stream.concat(Stream.of("lookup"), attributes(id)).toList(), "", patience)
                .strip();
    }

    private static Stream<String> attributes(String id) {
        return Stream.of("application", "duopan", "key", id);
    }

    private String run(List<String> arguments, String input, Duration patience) {
        Path program = program().orElseThrow(() -> failure("key.no-keyring", PROGRAM));
        SmallProcess.Result result = new SmallProcess(program, environment.variables(), patience)
                .run(arguments, input.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> failure("key.keyring-silent", patience.toSeconds()));
        boolean notThere = result.status() == 1 && result.complaint().isBlank();
        if (result.status() != 0 && !notThere) {
            throw failure("key.keyring-refuses", result.complaint().strip());
        }
        return result.output();
    }

    private Optional<Path> program() {
        return Arrays.stream(environment.variable("PATH").orElse("").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private DuopanException failure(String message, Object detail) {
        return new DuopanException(ErrorKind.UNAVAILABLE, messages.text(message, detail));
    }
}
