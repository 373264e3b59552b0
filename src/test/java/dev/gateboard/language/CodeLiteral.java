package dev.gateboard.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text between quotation marks in the code of the program.
///
/// @param file from the folder of all packages on
/// @param before the code from the statement's start up to it
record CodeLiteral(String file, int line, String before, String text) {
    private static final Path CODE = Path.of("src/main/java/dev/gateboard");
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"[ \\t]*\\R(?<block>.*?)\"\"\"|\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\""
                    + "|'(?:[^'\\\\]|\\\\.)+'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    /// All there are, outside comments.
    static List<CodeLiteral> all() throws IOException {
        var all = new ArrayList<CodeLiteral>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList())
                all.addAll(of(CODE.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
        }
        return all;
    }

    private static List<CodeLiteral> of(String file, String code) {
        var literals = new ArrayList<CodeLiteral>();
        var statement = new StringBuilder();
        int end = 0;
        var token = TOKEN.matcher(code);
        while (token.find()) {
            append(statement, code.substring(end, token.start()));
            end = token.end();
            var text = token.group("block") == null ? token.group("text") : token.group("block");
            if (text == null) continue;
            int line = (int) code.substring(0, token.start()).lines().count();
            literals.add(new CodeLiteral(file, line, statement.toString().strip(), text.strip()));
            statement.append("\"\"");
        }
        return literals;
    }

    /// A statement ends with `;` or the end of a block.
    private static void append(StringBuilder statement, String code) {
        int start = Math.max(code.lastIndexOf(';'), code.lastIndexOf('}')) + 1;
        if (start > 0) statement.setLength(0);
        statement.append(code.substring(start).replaceAll("\\s+", " "));
    }
}
