package dev.gateboard.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which package may import which, and why.
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.gateboard");

    /// What a package may import beside Java, JSpecify and itself, as the table of the design has it.
    record Part(String name, String reason, List<String> ours, List<String> others) {
        private String[] allowed() {
            var all = new ArrayList<>(List.of("java..", "org.jspecify..", own()));
            ours.forEach(each -> all.add("dev.gateboard." + each + ".."));
            all.addAll(others);
            return all.toArray(String[]::new);
        }

        private String own() {
            return "dev.gateboard." + name + "..";
        }
    }

    static List<Part> parts() {
        return List.of(
                new Part("language", "a sentence may be needed anywhere", List.of(), List.of()),
                new Part(
                        "model",
                        "the rules must run anywhere, without a screen, a file or a library",
                        List.of(),
                        List.of()),
                new Part(
                        "text",
                        "one sentence serves the screen, the command line and the record",
                        List.of("language", "model"),
                        List.of()),
                new Part(
                        "document",
                        "reading Markdown is a part, not the program",
                        List.of("language", "model"),
                        List.of("org.commonmark..")),
                new Part(
                        "store",
                        "keeping events is a part, not the program",
                        List.of("language", "model"),
                        List.of("org.sqlite..", "tools.jackson..", "com.fasterxml.jackson..")),
                new Part(
                        "signal",
                        "probes hand in readings and know nobody who judges or shows them",
                        List.of("language", "model"),
                        List.of(
                                "okhttp3..",
                                "okio..",
                                "kotlin..",
                                "tools.jackson..",
                                "com.fasterxml.jackson..",
                                "com.google.protobuf..",
                                "io.opentelemetry..",
                                "org.eclipse.jetty..",
                                "com.sun.net.httpserver..",
                                "javax.net.ssl..",
                                "org.snakeyaml.engine.v2..",
                                "javax.xml.stream..")),
                new Part(
                        "record",
                        "a record is a function of a review and an instant",
                        List.of("language", "model", "document", "text"),
                        List.of("tools.jackson..", "com.fasterxml.jackson..")),
                new Part(
                        "workspace",
                        "the running program has no face",
                        List.of("language", "model", "document", "signal", "store", "text", "record"),
                        List.of()),
                new Part(
                        "ui",
                        "a view draws the state and holds no truth of its own",
                        List.of("language", "model", "text", "workspace"),
                        List.of("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..")),
                new Part(
                        "cli",
                        "a command calls the verbs the window calls",
                        List.of("language", "model", "text", "workspace"),
                        List.of("picocli..", "tools.jackson..", "com.fasterxml.jackson..")));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPackageImportsWhatTheDesignLetsIt(Part part) {
        check(noClasses()
                .that()
                .resideInAPackage(part.own())
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(part.allowed())
                .because(part.reason()));
    }

    @Test
    void everyPackageIsInTheTable() {
        var known = parts().stream().map(Part::own).toList();
        check(noClasses()
                .should()
                .resideOutsideOfPackages(
                        Stream.concat(known.stream(), Stream.of("dev.gateboard.app..", "dev.gateboard.demo.."))
                                .toArray(String[]::new))
                .because("a new package needs a line in the design"));
    }

    @Test
    void oneHopToTheScreen() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("DashboardWindow")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("one place decides when the screen hears of something"));
    }

    @Test
    void onlyTheEntranceKnowsTheDemo() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.gateboard.app", "dev.gateboard.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.gateboard.demo..")
                .because("the program works without it"));
    }

    @Test
    void packagesFormNoCircles() {
        check(slices().matching("dev.gateboard.(**)")
                .should()
                .beFreeOfCycles()
                .because("what a package needs can be read without reading what needs it"));
    }

    @Test
    void aPackageHoldsAtMostThirtyFiles() {
        assertThat(topLevel().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .as("in a larger one nothing is found by its name")
                .allSatisfy((_, files) -> assertThat(files).isLessThanOrEqualTo(30));
    }

    @Test
    void aSimpleNameStandsForOneClass() {
        assertThat(topLevel().collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting())))
                .as("who reads a name knows which class is meant")
                .allSatisfy((_, classes) -> assertThat(classes).isOne());
    }

    private static Stream<JavaClass> topLevel() {
        return OURS.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"));
    }

    private static void check(ArchRule rule) {
        rule.check(OURS);
    }
}
