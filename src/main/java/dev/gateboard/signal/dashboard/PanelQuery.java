package dev.gateboard.signal.dashboard;

import dev.gateboard.signal.promql.Expression;
import dev.gateboard.signal.promql.ParsedQuery;
import dev.gateboard.signal.promql.QueryText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A panel's query without the dashboard's variables: spans become five minutes, and a label that is matched against
/// a variable may have any value.
///
/// @param text with the variables replaced that have a place there
record PanelQuery(String text) {
    private static final String VARIABLE = "(?:\\$\\{[^}]*\\}|\\$[A-Za-z_]\\w*|\\[\\[[^\\]]*\\]\\])";
    private static final Pattern SPAN = Pattern.compile("\\[\\s*" + VARIABLE + "(\\s*:[^\\]]*)?\\]");
    private static final Pattern ANY = Pattern.compile(VARIABLE);

    static PanelQuery of(String expression) {
        return new PanelQuery(matched(SPAN.matcher(expression).replaceAll("[5m]")));
    }

    /// `label="$x"` becomes `label=~".*"`, wherever the texts stand.
    private static String matched(String text) {
        var query = new StringBuilder();
        int copied = 0;
        var tokens = QueryText.of(text).tokens();
        for (int each = 1; each < tokens.size(); each++) {
            var value = tokens.get(each);
            var sign = tokens.get(each - 1);
            boolean isMatcher = List.of("=", "!=", "=~", "!~").contains(sign.text())
                    && value.text().length() > 1
                    && "\"'`".indexOf(value.text().charAt(0)) >= 0;
            if (!isMatcher || !ANY.matcher(value.text()).find()) continue;
            query.append(text, copied, sign.start()).append("=~\".*\"");
            copied = value.end();
        }
        return query.append(text, copied, text.length()).toString();
    }

    /// Whether a variable stands where only the dashboard knows what is meant.
    boolean isOpen() {
        return ANY.matcher(text).find();
    }

    /// Empty where it is no PromQL. What a variable stands for elsewhere is a name or a number.
    Optional<Expression> tree() {
        return Stream.of(
                        text,
                        ANY.matcher(text).replaceAll("variable"),
                        ANY.matcher(text).replaceAll("1"))
                .map(ParsedQuery::of)
                .filter(ParsedQuery.Tree.class::isInstance)
                .map(parsed -> ((ParsedQuery.Tree) parsed).expression())
                .findFirst();
    }

    List<Expression.Selector> selectors() {
        return tree().map(Expression::selectors).orElse(List.of());
    }
}
