package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.SignOffSection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An offer names exactly the roles that there are once it is taken (rule R8).
class RoleOfferTest {
    private static final GateSyntax NEWEST = GateSyntax.TASKS;

    private static void assertOffersAreKept(byte[] document) {
        var before = Fixtures.read(document, NEWEST).checklist();
        for (var section : SignOffSection.of(before, NEWEST)) {
            if (section.state() != SignOffSection.State.OFFERED) continue;
            var after = Fixtures.read(document, NEWEST.withRoleChoice(section.choose(true)))
                    .checklist();
            assertThat(rolesOf(after, section.section().index()))
                    .as(section.section().title())
                    .isEqualTo(section.labels());
        }
    }

    private static List<String> rolesOf(Checklist checklist, int section) {
        return checklist.sections().get(section).items().stream()
                .filter(Role.class::isInstance)
                .map(item -> ((Role) item).label())
                .toList();
    }

    @Test
    void fieldsThatBecomeRolesAreNamedToo() {
        var text = """
            # Shop
            - [ ] smoke
            ## Approvals
            - [ ] Engineering (name, date)
            - Release captain: {{ name }}
            - Date: TBD
            - [ ] Product (name, date)
            """;
        var sections = SignOffSection.of(Fixtures.checklist(text), NEWEST);
        assertThat(sections)
                .singleElement()
                .extracting(SignOffSection::labels)
                .isEqualTo(List.of("Engineering", "Release captain", "Product"));
        assertOffersAreKept(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void offersOfRealChecklistsAreKept(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        boolean hasGates = DocumentParser.parse("test.md", entry.bytes(), NEWEST) instanceof DocumentParseResult.Parsed;
        if (hasGates) assertOffersAreKept(entry.bytes());
    }
}
