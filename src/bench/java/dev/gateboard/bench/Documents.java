package dev.gateboard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Checklists as large as one likes: sections of ten groups of five leaves.
public final class Documents {
    private static final int IN_SECTION = 60;
    private static final int IN_GROUP = 6;

    private Documents() {}

    /// @param gates groups included
    public static byte[] of(int gates) {
        var text = new StringBuilder("# Gates\n");
        for (int gate = 0; gate < gates; gate++) {
            if (gate % IN_SECTION == 0)
                text.append("\n## Section ").append(gate / IN_SECTION).append("\n\n");
            text.append(gate % IN_GROUP == 0 ? "- [ ] group " : "  - [ ] gate with `code` ")
                    .append(gate)
                    .append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }
}
