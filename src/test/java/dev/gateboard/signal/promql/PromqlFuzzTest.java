package dev.gateboard.signal.promql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.fuzz.Fuzz;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Any text as a query: a tree or a place, and pieces that cover it in their order, never an exception.
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class PromqlFuzzTest {

    @Test
    void anyTextIsATreeOrAPlace() throws IOException {
        Fuzz.of("promql")
                .from(Corpus.all().stream().map(Corpus::expression).limit(100).toArray(String[]::new))
                .hold(bytes -> {
                    var text = new String(bytes, UTF_8);
                    var query = QueryText.of(text);
                    int last = 0;
                    for (var token : query.tokens()) {
                        assertThat(token.start()).isGreaterThanOrEqualTo(last);
                        last = token.end();
                    }
                    assertThat(last).isEqualTo(text.length());
                    if (ParsedQuery.of(text) instanceof ParsedQuery.Tree(var tree))
                        assertThat(Brackets.around(tree)).isNotBlank();
                });
    }
}
