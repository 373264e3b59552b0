package dev.gateboard.document.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.IncludeComment;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The comment that says which tables and lists of a file are gates (rule R38).
class IncludeCommentSyntaxTest {
    private static IncludeComment of(Inclusion... inclusions) {
        return new IncludeComment(
                OptionalInt.empty(), OptionalInt.empty(), List.of(inclusions), IncludeComment.USUAL_GAP);
    }

    @Test
    void commentSaysInOneLineWhatIsIncluded() {
        var comment = of(
                new Inclusion(Inclusion.Kind.TABLE, "ID | Item | Status", 1, 17),
                new Inclusion(Inclusion.Kind.LIST, "Backups are tested", 2, 9));
        var text = IncludeCommentSyntax.write(comment);
        assertThat(text)
                .isEqualTo("<!-- gb:include table=ID | Item | Status n=1 gates=17; list=Backups are tested n=2 gates=9"
                        + " -->");
        assertThat(IncludeCommentSyntax.read(text)).contains(comment);
    }

    @Test
    void allRowsAllBulletsAndAnUnusualGapAreSaidToo() {
        var comment = new IncludeComment(OptionalInt.empty(), OptionalInt.of(23), List.of(), 2);
        assertThat(IncludeCommentSyntax.write(comment)).isEqualTo("<!-- gb:include lists=all gates=23; gap=2 -->");
        assertThat(IncludeCommentSyntax.read("<!-- gb:include lists=all gates=23; gap=2 -->"))
                .contains(comment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a -- b --- c-",
                "--> <!-- x",
                "100 % ; sure; n=3 gates=4",
                "n=1 gates=2",
                "é 😀 \u202E ‑ \u00A0",
                "<b>|\\|</b>",
                "-",
                "%41",
                "a&amp;b"
            })
    void everyAnchorComesBackAndEndsNeitherTheCommentNorItsPart(String anchor) {
        var comment = of(new Inclusion(Inclusion.Kind.LIST, anchor, 1, 2));
        var text = IncludeCommentSyntax.write(comment);
        assertThat(text.substring(4, text.length() - 3)).doesNotContain("--", ";", ">");
        assertThat(IncludeCommentSyntax.isComment(text)).isTrue();
        assertThat(IncludeCommentSyntax.read(text)).contains(comment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- gb:include -->",
                "<!-- gb:include table=a gates=2 -->",
                "<!-- gb:include list=a n=1 gates=two -->",
                "<!-- gb:include table=a n=1 gates=2; other=3 -->",
                "<!-- gb:include table=%4 n=1 gates=2 -->",
                "<!-- gb:include tables=all gates=3; lists=all gates=3 -->",
                "<!-- gb:include gap=1 -->"
            })
    void changedCommentIsKnownAsOneAndNotRead(String text) {
        assertThat(IncludeCommentSyntax.isComment(text)).isTrue();
        assertThat(IncludeCommentSyntax.read(text)).isEmpty();
    }

    @Test
    void otherCommentsAreNone() {
        assertThat(IncludeCommentSyntax.isComment("<!-- gb:includes table=a n=1 gates=2 -->"))
                .isFalse();
        assertThat(IncludeCommentSyntax.isComment("<!-- include -->")).isFalse();
        assertThat(IncludeCommentSyntax.isComment("<!-- gb:include lists=all gates=2 --> text"))
                .isFalse();
    }
}
