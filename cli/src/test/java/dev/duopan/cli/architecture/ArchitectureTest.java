package dev.duopan.cli.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows between the rooms go one way, and each library stays in the room named for it. */
final class ArchitectureTest {
    private static final List<Room> ROOMS = Room.PLAN;
    private static JavaClasses house;

    @BeforeAll
    static void enter() {
        house = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .withImportOption(ArchitectureTest::isNoTestJar)
                .importPackages("dev.duopan");
    }

    private static boolean isNoTestJar(Location location) {
        return !location.contains("-tests.jar");
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void room_sees_onlyWhatThePlanAllows(Room room) {
        classes()
                .that(are("in " + room, room::contains))
                .should()
                .onlyDependOnClassesThat(are("in " + room + " or " + room.sees(), room::maySee))
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void classes_ofTheHouse_areInARoomOfThePlan() {
        classes()
                .should()
                .resideInAPackage("dev.duopan.cli..")
                .orShould(be(are("in a room of the plan", type -> Room.of(type).isPresent())))
                .check(house);
    }

    @Test
    void json_beyondAnnotations_staysInTheWords() {
        only(room("api"), "tools.jackson..", "com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");
    }

    @Test
    void httpClient_staysInTheSpeakerAndTheFetcher() {
        only(room("client").or(room("netdisk.fetch")), "org.apache.hc..", "java.net.http..");
    }

    @Test
    void httpServer_staysInItsRoom() {
        only(room("netdisk.http"), "org.eclipse.jetty..", "jakarta.servlet..", "com.sun.net.httpserver..");
    }

    @Test
    void sql_staysInTheStores() {
        only(
                are("in the store", type -> type.getPackageName().startsWith("dev.duopan.netdisk.store"))
                        .or(room("drive.state")),
                "java.sql..",
                "javax.sql..",
                "org.jdbi..",
                "org.flywaydb..",
                "org.sqlite..",
                "com.zaxxer.hikari..");
    }

    @Test
    void standardStreams_belongToPrograms() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.duopan.cli..", "dev.duopan.bench..")
                .should(ACCESS_STANDARD_STREAMS)
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void names_sayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(house);
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void module_ofTheBuild_isSeenByTheseTests(Module module) {
        assertThat(house.stream().map(JavaClass::getPackageName))
                .as(
                        "classes of %s; name it among the dependencies of cli, in test scope if the command doesn't need it",
                        module)
                .anyMatch(module.base()::equals);
    }

    static final List<Module> MODULES = Module.ofTheBuild();

    private static void only(DescribedPredicate<JavaClass> place, String... packages) {
        noClasses()
                .that(DescribedPredicate.not(place))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true)
                .check(house);
    }

    private static DescribedPredicate<JavaClass> room(String base) {
        Room room = ROOMS.stream()
                .filter(each -> each.base().equals(base))
                .findFirst()
                .orElseThrow();
        return are("in " + base, room::contains);
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }
}
