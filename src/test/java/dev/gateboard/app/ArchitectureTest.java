package dev.gateboard.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// Which package may import which, and why.
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.gateboard");

    @Test
    void modelIsPure() {
        check(noClasses()
                .that()
                .resideInAPackage("..gateboard.model..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "dev.gateboard.model..", "org.jspecify..")
                .because("the rules must run anywhere, without a screen, a file or a library"));
    }

    @Test
    void wordsKnowTheModelAlone() {
        check(noClasses()
                .that()
                .resideInAPackage("..gateboard.words..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "dev.gateboard.model..", "dev.gateboard.words..", "org.jspecify..")
                .because("one sentence serves the screen, the command line and the record"));
    }

    @Test
    void documentAndStoreKnowTheModelAlone() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..gateboard.document..", "..gateboard.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.gateboard.workspace..",
                        "dev.gateboard.words..",
                        "dev.gateboard.ui..",
                        "dev.gateboard.cli..",
                        "dev.gateboard.app..")
                .because("reading Markdown and keeping events are parts, not the program"));
    }

    @Test
    void javaFxLivesInTheWindowAlone() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.gateboard.ui..", "dev.gateboard.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("every deed works without a display"));
    }

    @Test
    void facesDoNotKnowTheStoreOrEachOther() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.gateboard.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.gateboard.store..", "dev.gateboard.document..", "dev.gateboard.cli..")
                .because("a view draws the state and holds no truth of its own"));
    }

    @Test
    void oneHopToTheScreen() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("Wiring")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .because("one place decides when the screen hears of something"));
    }

    private static void check(ArchRule rule) {
        rule.check(OURS);
    }
}
