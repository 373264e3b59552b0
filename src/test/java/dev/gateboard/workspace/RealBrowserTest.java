package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gateboard.signal.ServerProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The record's page in a real browser: on a phone and a desk, light and dark and on paper, with no finding of
/// axe-core, nothing cut, and nothing requested but the file itself. Pictures are in `target/screens`.
class RealBrowserTest {
    private static final Path AXE = Path.of("target/axe");
    private static final Path PICTURES = Path.of("target/screens");
    private static final String PACKAGES = "{\"private\": true, \"dependencies\": {\"axe-core\": \"4.14.1\"}}\n";
    private static final String FINDINGS =
            "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(rule => rule.id + ':"
                    + " ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')).join('\\n"
                    + "'))";

    /// Elements whose text goes beyond the screen, by their tags.
    private static final String CUT = """
        [...document.querySelectorAll('body *')].filter(each => {
          const box = each.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && (box.right > innerWidth + 1 || box.left < -1);
        }).map(each => each.outerHTML.slice(0, 80)).join('\\n')\
        """;

    @TempDir
    private Path temp;

    private static String axe() throws Exception {
        ServerProgram.require("npm");
        var program = AXE.resolve("node_modules/axe-core/axe.min.js");
        var wanted = AXE.resolve("package.json");
        boolean there = Files.exists(program)
                && Files.exists(wanted)
                && Files.readString(wanted).equals(PACKAGES);
        if (!there) {
            Files.createDirectories(AXE);
            Files.writeString(wanted, PACKAGES);
            var install = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(AXE.toFile())
                    .redirectErrorStream(true)
                    .start();
            var printed = new String(install.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = install.waitFor();
            if (ServerProgram.areRequired()) assertThat(code).as(printed).isZero();
            assumeTrue(code == 0, "axe-core cannot be had from here");
        }
        return Files.readString(program);
    }

    private static void look(Chromium browser, Path page, String axe, String name, int width, int height, String scheme)
            throws Exception {
        assertThat(browser.open(page, width, height, scheme))
                .as("what " + name + " requests")
                .containsExactly(page.toUri().toString());
        browser.screenshot(PICTURES.resolve(name + ".png"));
        assertThat(browser.evaluate(CUT).asString("?")).as("cut in " + name).isEmpty();
        browser.evaluate(axe);
        assertThat(browser.evaluate(FINDINGS).asString("?")).as(name).isEmpty();
    }

    @Test
    void thePageIsReadOnEveryScreenAndOnPaper() throws Exception {
        var axe = axe();
        try (var beep = RichReview.decided(temp);
                var browser = Chromium.start(temp)) {
            beep.export();
            var page = beep.folder().resolve("beep.html").toRealPath();
            look(browser, page, axe, "record-desk-light", 1280, 900, "light");
            look(browser, page, axe, "record-desk-dark", 1280, 900, "dark");
            look(browser, page, axe, "record-phone-light", 390, 844, "light");
            look(browser, page, axe, "record-phone-dark", 390, 844, "dark");
            // On paper it is light, whatever the screen is.
            browser.emulate("print", "dark");
            assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                            .asString(""))
                    .isEqualTo("rgb(255, 255, 255)");
            browser.print(PICTURES.resolve("record.pdf"));
            assertThat(Files.readAllBytes(PICTURES.resolve("record.pdf"))).startsWith('%', 'P', 'D', 'F');
        }
    }
}
