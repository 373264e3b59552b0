package dev.gateboard.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The codes under which gates are asked about: short enough to be read aloud, the same each time, and of this review
/// alone. `7KQ-4M2` is the review's part and the gate's, in Crockford's base 32, which has no I, L, O or U.
public final class Codes {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SHORTEST = 3;

    private final Review review;
    private final Map<String, Gate> gates = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    public Codes(Review review) {
        this.review = review;
        for (var gate : review.checklist().gates())
            for (var asked : review.state(gate).asked().newestFirst()) {
                given.add(asked.code());
                gates.put(asked.code(), gate);
            }
    }

    /// The deeds that ask about these gates.
    ///
    /// @param to who is asked and until when; where it is nobody, each gate's own owner
    public List<Deed> asking(List<Gate> asked, Assignment to) {
        return asked.stream()
                .<Deed>map(gate ->
                        new Deed.Ask(gate.id(), of(gate), to instanceof Assignment.To ? to : review.assignment(gate)))
                .toList();
    }

    /// The gate's code: as it was asked before, else its shortest one that no other gate has.
    public String of(Gate gate) {
        var known = review.state(gate).asked();
        if (known instanceof Chain.Node<Asked>(Asked first, var _)) return first.code();
        var own = digits(review.id() + "\n" + gate.id());
        int length = SHORTEST;
        while (given.contains(code(own, length))) length++;
        var code = code(own, length);
        given.add(code);
        return code;
    }

    private String code(String own, int length) {
        return part() + '-' + own.substring(0, length);
    }

    /// What all codes of this review begin with.
    public String part() {
        return digits(review.id().toString()).substring(0, SHORTEST);
    }

    /// The gate that was asked about under a code; letters that are easily mistaken count as what they look like.
    public Optional<Gate> gate(String code) {
        return Optional.ofNullable(gates.get(folded(code)));
    }

    /// In capitals, `O` read as 0, `I` and `L` as 1, any dash as the plain one.
    public static String folded(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('\u2010', '-')
                .replace('\u2011', '-')
                .replace('\u2013', '-');
    }

    private static String digits(String text) {
        try {
            var digits = new StringBuilder();
            for (byte each : MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                digits.append(DIGITS.charAt(each & 31));
            return digits.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
