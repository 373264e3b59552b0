package dev.gateboard.document.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.document.syntax.TextNormalizer;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Gives gates identities that another version of the document gives them too (rule R31): by `<!-- gb:id=… -->`, else
/// by heading path, gates above and text, counted among equals. Fed in document order.
public final class GateIdGenerator {
    static final UUID NOTHING = new UUID(0, 0);
    private static final byte HEADING = 1;
    private static final byte GATE = 2;
    private static final byte AGAIN = 3;

    private static final Pattern EXPLICIT = Pattern.compile("gb:id=([^\\s>]+?)(?:\\s|-->)");

    private final Deque<Heading> headings = new ArrayDeque<>();
    private final Map<UUID, Integer> equals = new HashMap<>();
    private final Map<UUID, Integer> named = new HashMap<>();
    private final Set<UUID> given = new HashSet<>();
    private final MessageDigest md5 = md5();
    private UUID section = NOTHING;

    private record Heading(int level, UUID path) {}

    /// @param path stands for heading path, gates above and text together; the same for equals
    /// @param isRepeated whether the explicit identity is another gate's too and was not used
    record Key(UUID path, UUID id, boolean isRepeated) {}

    void section(String title, int level) {
        while (!headings.isEmpty() && headings.peek().level() >= level) headings.pop();
        var above = headings.isEmpty() ? NOTHING : headings.peek().path();
        section = digest(HEADING, above, TextNormalizer.normalizeWhitespace(title));
        headings.push(new Heading(level, section));
    }

    /// @param parent the path of the gate above, `NOTHING` where there is none
    Key gate(UUID parent, String text, List<String> comments) {
        var path = digest(GATE, parent.equals(NOTHING) ? section : parent, TextNormalizer.normalizeWhitespace(text));
        int nth = equals.merge(path, 1, Integer::sum);
        boolean repeated = false;
        for (var id : explicitIds(comments)) {
            if (named.getOrDefault(id, 0) < 2 && !equals.containsKey(id) && given.add(id))
                return new Key(path, id, false);
            repeated = true;
        }
        var id = nth == 1 ? path : digest(AGAIN, path, "#" + nth);
        while (given.contains(id)) id = digest(AGAIN, id, "#");
        return new Key(path, id, repeated);
    }

    /// Says in advance which identities the comments of a gate give. Where two gates have one, nothing tells whose it
    /// is.
    void reserveIds(List<String> comments) {
        for (var id : explicitIds(comments)) named.merge(id, 1, Integer::sum);
    }

    private Set<UUID> explicitIds(List<String> comments) {
        if (comments.isEmpty()) return Set.of();
        var ids = new LinkedHashSet<UUID>();
        for (var comment : comments) {
            var explicit = EXPLICIT.matcher(comment);
            if (explicit.find()) ids.add(explicitIds(explicit.group(1)));
        }
        return ids;
    }

    private UUID explicitIds(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException aName) {
            return digest(AGAIN, NOTHING, "gb:id=" + id);
        }
    }

    /// A name UUID, as `UUID.nameUUIDFromBytes` makes it, of what stands below `above`, whose path says all that is
    /// above that.
    private UUID digest(byte kind, UUID above, String text) {
        var bytes = text.getBytes(UTF_8);
        var key = ByteBuffer.allocate(17 + bytes.length)
                .put(kind)
                .putLong(above.getMostSignificantBits())
                .putLong(above.getLeastSignificantBits())
                .put(bytes);
        var hash = ByteBuffer.wrap(md5.digest(key.array()));
        return new UUID(
                (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x3000L,
                (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has MD5.", impossible);
        }
    }
}
