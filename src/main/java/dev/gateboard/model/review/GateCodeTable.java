package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.AnswerRequest;
import dev.gateboard.model.person.Assignment;
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

/// The codes under which gates are asked about: short enough to be read aloud, of this review alone, and of the gate
/// as it stands: another mark, another text or another build is another question and has another code (rule R40).
/// `7KQ-4M2` is the review's part and the gate's, in Crockford's base 32, which has no I, L, O or U.
public final class GateCodeTable {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SHORTEST = 3;

    private final Review review;
    private final Map<String, Gate> gates = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    public GateCodeTable(Review review) {
        this.review = review;
        for (var gate : review.checklist().gates())
            for (var asked : review.state(gate).requests().newestFirst()) {
                given.add(asked.code());
                gates.put(asked.code(), gate);
            }
    }

    /// The actions that ask about these gates.
    ///
    /// @param to who is asked and until when; where it is no one, each gate's own owner
    public List<Action> requestActions(List<Gate> asked, Assignment to) {
        return asked.stream()
                .<Action>map(gate -> new Action.Ask(
                        gate.id(), codeFor(gate), to instanceof Assignment.To ? to : review.assignment(gate)))
                .toList();
    }

    /// The code of the question about the gate as it stands: as it was asked already, else its shortest one that was
    /// not given for another question.
    public String codeFor(Gate gate) {
        for (var asked : review.state(gate).requests().newestFirst()) if (isOfNow(gate, asked)) return asked.code();
        var own = digits(question(gate));
        int length = SHORTEST;
        while (given.contains(code(own, length))) length++;
        var code = code(own, length);
        given.add(code);
        return code;
    }

    /// What a question is about: the gate, its text, what was said of it, and the build.
    private String question(Gate gate) {
        var state = review.state(gate);
        return String.join(
                "\n",
                review.id().toString(),
                gate.id().toString(),
                gate.text(),
                String.valueOf(state.mark().eventNumber()),
                String.valueOf(state.earlierWording().eventNumber()),
                String.join("\n", review.release().names()));
    }

    /// Whether the gate still stands as it did when it was asked about under this code. Codes given before they said
    /// so are held against what happened since.
    public boolean isOfNow(Gate gate, AnswerRequest asked) {
        var state = review.state(gate);
        boolean moved =
                Math.max(state.mark().eventNumber(), state.earlierWording().eventNumber())
                                > asked.attribution().number()
                        || review.newestBuildEvent() > asked.attribution().number();
        return !moved
                && (isOf(asked.code(), digits(question(gate)))
                        || isOf(asked.code(), digits(review.id() + "\n" + gate.id())));
    }

    private boolean isOf(String code, String own) {
        return code.length() > prefix().length()
                && code(own, code.length() - prefix().length() - 1).equals(code);
    }

    /// The newest question that was asked under a code.
    public Optional<AnswerRequest> findRequest(String code) {
        var folded = normalize(code);
        return findGate(code)
                .flatMap(gate -> review.state(gate).requests().newestFirst().stream()
                        .filter(asked -> asked.code().equals(folded))
                        .findFirst());
    }

    private String code(String own, int length) {
        return prefix() + '-' + own.substring(0, length);
    }

    /// What all codes of this review begin with.
    public String prefix() {
        return digits(review.id().toString()).substring(0, SHORTEST);
    }

    /// The gate that was asked about under a code; letters that are easily mistaken count as what they look like.
    public Optional<Gate> findGate(String code) {
        return Optional.ofNullable(gates.get(normalize(code)));
    }

    /// In capitals, `O` read as 0, `I` and `L` as 1, any dash as the plain one.
    public static String normalize(String code) {
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
