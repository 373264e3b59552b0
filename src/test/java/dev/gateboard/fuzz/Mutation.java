package dev.gateboard.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Changes bytes at random: single bits, pieces taken out, doubled, moved from another input, and words that readers
/// trip over.
final class Mutation {
    private static final int LARGEST = 1 << 16;
    private static final List<String> WORDS = List.of(
            "\0",
            "\uFEFF",
            "\u202E",
            "\uD83D\uDE80",
            "\r",
            "\r\n",
            "\t",
            "`",
            "``",
            "<!--",
            "-->",
            "---\n",
            "- [ ] ",
            "- [x] a\n",
            "`TBD (a | b)`",
            "```\n",
            "| a |\n|---|\n",
            "[",
            "{",
            "}",
            "]",
            "\"",
            ":",
            ",",
            "&a ",
            "*a",
            "!!",
            "null",
            "true",
            "-1",
            "1e999999999",
            "NaN",
            "9223372036854775808",
            "0.1",
            "../../x",
            "\\u0000",
            "<!-- gb:s=passed -->",
            "<!-- gb:record v1 -->",
            "Owner: `TBD`\n",
            "\u0001\u0000",
            "\u00FF\u00FF\u00FF\u00FF\u000F");

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(byte[] input, byte[] other) {
        var bytes = input;
        int changes = 1 + random.nextInt(6);
        for (int change = 0; change < changes; change++) bytes = once(bytes, other);
        return bytes.length > LARGEST ? cut(bytes, LARGEST, bytes.length) : bytes;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(16));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, at);
            case 1 -> cut(bytes, at, end);
            case 2 -> put(bytes, at, Arrays.copyOfRange(bytes, at, end));
            case 3 -> put(bytes, at, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
            case 4 -> put(bytes, at, piece(other));
            default -> {
                // Nested deep, or very many.
                var again = Arrays.copyOfRange(bytes, at, end);
                var many = new ByteArrayOutputStream();
                for (int i = random.nextInt(200); i > 0; i--) many.writeBytes(again);
                yield put(bytes, at, many.toByteArray());
            }
        };
    }

    private byte[] piece(byte[] other) {
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(64)));
    }

    private byte[] flipped(byte[] bytes, int at) {
        if (at == bytes.length) return bytes;
        var changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    static byte[] cut(byte[] bytes, int from, int to) {
        var less = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, less, 0, from);
        System.arraycopy(bytes, to, less, from, bytes.length - to);
        return less;
    }

    private static byte[] put(byte[] bytes, int at, byte[] more) {
        var all = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        return all;
    }
}
