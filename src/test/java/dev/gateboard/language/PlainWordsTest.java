package dev.gateboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Gateboard had a language of its own, which people had to learn. Its words stay out of every text that people read:
/// the
/// bundles of window, command line and record, the README, and the pages in `docs` apart from the decisions.
class PlainWordsTest {
    /// Each is in place of an everyday word: action, fix, anyone, evidence, probes file, with evidence, record file,
    /// email.
    private static final Pattern RETIRED = Pattern.compile(
            "(?i)\\b(deeds?|mend(s|ed|ing)?|whoever|somebody|proofs?|sidecars?|backed|twins?|mails?|stand(s|ing)"
                    + "|on (a|his|her|their) word|words? alone|(old|last|earlier) word|the word holds|by the file"
                    + "|confirmed by nobody|goes? without|lets|let (the|them|it|him|her)|what asks|cut as|dress(ed|es)?"
                    + "|brings? along|lies|what signals can judge|sources of signals"
                    + "|(?<!there )is no (?!longer\\b)[a-z]+)\\b");

    private record Line(Path file, int number, String text) {
        boolean isRetired() {
            return RETIRED.matcher(text).find();
        }
    }

    @Test
    void noTextOfABundleHasARetiredWord() throws IOException {
        var lines = new ArrayList<Line>();
        for (var bundle : files(Path.of("assets"), "messages.properties"))
            lines(bundle, Files.readString(bundle).replaceAll("(?m)^(#.*|[\\w.-]+ *=)", ""))
                    .forEach(lines::add);
        assertThat(lines).hasSizeGreaterThan(1000).noneMatch(Line::isRetired);
    }

    /// A name in code, such as `stand` or a file that is linked to, is what it is.
    @Test
    void noPageHasARetiredWord() throws IOException {
        var pages = new ArrayList<>(files(Path.of("docs"), ".md"));
        pages.add(Path.of("README.md"));
        pages.removeIf(page -> page.startsWith(Path.of("docs", "decisions")));
        assertThat(pages).hasSizeGreaterThan(10);
        for (var page : pages)
            assertThat(lines(page, prose(Files.readString(page)))).noneMatch(Line::isRetired);
    }

    @Test
    void aRetiredWordIsFoundInASentence() {
        assertThat(List.of(
                        "A deed is undone.",
                        "Whoever signs",
                        "That is no day.",
                        "5 on a word alone",
                        "It lies in a folder"))
                .allMatch(RETIRED.asPredicate());
        assertThat(List.of(
                        "There is no role.",
                        "It is no longer an option.",
                        "I understand.",
                        "Write an email.",
                        "Nobody"))
                .noneMatch(RETIRED.asPredicate());
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Stream<Line> lines(Path file, String text) {
        var lines = text.lines().toList();
        return Stream.iterate(0, number -> number < lines.size(), number -> number + 1)
                .map(number -> new Line(file, number + 1, lines.get(number)));
    }

    /// Without code and the targets of links; lines keep their numbers.
    private static String prose(String markdown) {
        return Pattern.compile("(?ms)^```.*?^```$|`[^`]*`|\\]\\([^)]*\\)")
                .matcher(markdown)
                .replaceAll(code -> "\n".repeat((int)
                        code.group().chars().filter(each -> each == '\n').count()));
    }
}
