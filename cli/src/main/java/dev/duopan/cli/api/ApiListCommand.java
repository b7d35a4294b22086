package dev.duopan.cli.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.duopan.api.Catalogue;
import dev.duopan.cli.console.Console;
import dev.duopan.cli.console.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Lists every endpoint of the catalogue. */
@Command
final class ApiListCommand implements Runnable {
    private final Console console;

    ApiListCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        List<Entry> entries = Catalogue.load(ApiListCommand.class.getClassLoader()).rows().stream()
                .map(Entry::of)
                .toList();
        console.show(
                entries, () -> Table.format(entries.stream().map(Entry::row).toList()));
    }

    /**
     * An endpoint under one verb.
     *
     * @param discriminator what tells it from others of the same path and verb, or null
     */
    record Entry(
            String name,
            String provider,
            String verb,
            String path,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String discriminator,

            String group) {
        static Entry of(Catalogue.Row row) {
            return new Entry(
                    row.name(),
                    row.endpoint().provider(),
                    row.verb().name(),
                    row.endpoint().route().path(),
                    row.endpoint().discriminator().orElse(null),
                    row.endpoint().group());
        }

        List<String> row() {
            return List.of(name, verb, discriminator == null ? path : path + "?" + discriminator);
        }
    }
}
