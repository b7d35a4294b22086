package dev.duopan.drive.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.drive.ConflictPolicy;
import dev.duopan.drive.Drive;
import dev.duopan.drive.DriveContract;
import dev.duopan.drive.DrivePath;
import dev.duopan.drive.DriveTraits;
import dev.duopan.drive.Entry;
import dev.duopan.drive.MemoryDrive;
import dev.duopan.drive.Search;
import dev.duopan.drive.Trash;
import dev.duopan.drive.TrashedEntry;
import dev.duopan.drive.UploadOptions;
import dev.duopan.drive.UploadSource;
import dev.duopan.drive.transfer.TargetLimits;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameMappingDriveTest extends DriveContract {
    private final MemoryDrive provider =
            MemoryDrive.create(DriveTraits.UNLIMITED.withNames(StrictNames.RULES), Long.MAX_VALUE);
    private final Drive drive = NameMappingDrive.over(provider, StrictNames.RULES);

    @Override
    protected Drive drive() {
        return drive;
    }

    @ParameterizedTest
    @ValueSource(strings = {"what?", "a:b", "a﹕b", " blank ", ".dot.", "tab\there", "‛", "   ", "C:\\Users|*<\">"})
    void upload_nameThatTheProviderRefuses_comesBackAsGiven(String name) {
        file(name, name);
        drive.mkdir(at("folder " + name));

        assertThat(names(home)).contains(name, "folder " + name);
        assertThat(text(home.child(name))).isEqualTo(name);
        assertThat(drive.stat(home.child(name)).name()).isEqualTo(name);
    }

    @Test
    void upload_refusedNamesAbove_areMappedToo() {
        file("a:/b?/c*", "deep");

        assertThat(provider.stat(at("a﹕/b﹖/c﹡")).size()).isEqualTo(4);
        try (Stream<Entry> walk = drive.walk(home)) {
            assertThat(walk.map(entry -> entry.path().relativeTo(home))).containsExactly("a:", "a:/b?", "a:/b?/c*");
        }
    }

    @Test
    void list_mappedNames_areInOrderOfTheNames() {
        file("b", "b");
        file("?", "mapped to a later place");

        assertThat(names(home)).containsExactly("?", "b");
    }

    @Test
    void moveCopyAndDelete_refusedNames_work() {
        file("a?", "a");

        assertThat(drive.move(at("a?"), at("b?"), ConflictPolicy.FAIL).path()).isEqualTo(at("b?"));
        assertThat(drive.copy(at("b?"), at("c?"), ConflictPolicy.FAIL).path()).isEqualTo(at("c?"));
        drive.delete(at("b?"));

        assertThat(names(home)).containsExactly("c?");
    }

    @Test
    void upload_nameTooLongInItsSpelling_isRefusedBeforeTheFirstByte() {
        String name = "﹕".repeat(200);

        assertThatThrownBy(() -> file(name, "text"))
                .isInstanceOfSatisfying(
                        DuopanException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID));
        assertThat(names(home)).isEmpty();
    }

    @Test
    void upload_renamed_tellsTheName() {
        file("a?.txt", "first");

        Entry second =
                drive.upload(at("a?.txt"), UploadSource.of(new byte[3]), UploadOptions.on(ConflictPolicy.RENAME));

        assertThat(second.path()).isEqualTo(at("a?(1).txt"));
    }

    @Test
    void mappedNames_path_tellsTheSpellingWhereItDiffers() {
        MappedNames mapped = drive.require(MappedNames.class);

        assertThat(mapped.spelling(DrivePath.of("/a/b.txt"))).isEmpty();
        assertThat(mapped.spelling(DrivePath.of("/a:/b.txt"))).contains(DrivePath.of("/a﹕/b.txt"));
    }

    @Test
    void targetLimits_nameTooLongInItsSpelling_areToldBeforehand() {
        TargetLimits limits = new TargetLimits(drive);
        Entry source = Entry.file(DrivePath.of("/a"), 1);

        assertThat(limits.problem(source, at("﹕".repeat(200)))).isPresent();
        assertThat(limits.problem(source, at("a:b?"))).isEmpty();
    }

    @Test
    void search_wordsWithRefusedCharacters_findsNames() {
        file("what is: a file?", "text");
        file("what is a file", "text");
        Search search = new MappedSearch(Search.walking(provider), mapping(), drive);

        assertThat(search.search(home, "is: file?")).extracting(Entry::name).containsExactly("what is: a file?");
        assertThat(search.search(home, "? :")).extracting(Entry::name).containsExactly("what is: a file?");
        assertThat(search.search(home, "WHAT")).hasSize(2);
    }

    private static PathMapping mapping() {
        return new PathMapping(NameMapping.under(StrictNames.RULES));
    }

    @Test
    void trash_refusedNames_areToldAndComeBack() {
        file("a?", "a");
        drive.delete(at("a?"));
        Trash trash = drive.require(Trash.class);

        TrashedEntry trashed = trash.list().getFirst();
        assertThat(trashed.name()).isEqualTo("a?");
        assertThat(trashed.place()).contains(at("a?"));
        assertThat(trash.restore(trashed.id(), at("b?"), ConflictPolicy.FAIL).path())
                .isEqualTo(at("b?"));
    }

    @Test
    void traits_names_areNearlyFree() {
        assertThat(drive.traits().names().violation("a:b?")).isEmpty();
        assertThat(drive.traits().names().violation("x".repeat(256))).isPresent();
    }
}
