package dev.gateboard.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Shows a reason or a decision that Gateboard itself stored in English in the language of the person who reads it,
/// such as "single-node was chosen". What a person wrote is shown as it is.
public final class StoredReason {
    private static final List<String> REVIEW_KEYS =
            List.of("reason.", "earlier.brief", "earlier.same", "mark.by", "mark.waived", "tier.onlyFor", "time.");

    /// Patterns with a place for a status at their start: with any other word there, a person wrote it.
    private static final List<String> WITH_STATUS = List.of("earlier.brief", "earlier.briefWaived", "mark.by");

    private static final List<String> WORDS = List.of(
            "status.failed",
            "status.disputed",
            "status.stale",
            "status.open",
            "status.waived",
            "status.passed",
            "status.notApplicable",
            "did.reopened",
            "mark.chosen");

    private static final List<String> CHANGES = List.of(
            "role.added",
            "role.addedOptional",
            "role.madeOptional",
            "role.madeRequired",
            "role.otherSections",
            "change.ticked",
            "change.unticked",
            "change.markedFailed",
            "change.markedNotApplicable",
            "change.markedWaived");

    private static final List<StoredPattern> PATTERNS = Language.ENGLISH.call(() -> Stream.of(
                    Messages.REVIEW.bundle().keySet().stream()
                            .filter(key -> REVIEW_KEYS.stream().anyMatch(key::startsWith))
                            .filter(key -> !key.startsWith("time.age"))
                            .map(key -> StoredPattern.of(Messages.REVIEW, key)),
                    Stream.of(
                            StoredPattern.of(Messages.WORKSPACE, "alert.seen"),
                            StoredPattern.of(Messages.WINDOW, "changes.reopened")))
            .flatMap(each -> each)
            .sorted(Comparator.comparingInt(StoredPattern::letters).reversed().thenComparing(StoredPattern::key))
            .toList());

    private static final Map<String, String> STATUS_KEYS = byEnglishText(WORDS);
    private static final Map<String, String> CHANGE_KEYS = byEnglishText(CHANGES);

    private StoredReason() {}

    private static Map<String, String> byEnglishText(List<String> keys) {
        return Language.ENGLISH.call(() -> {
            var found = new HashMap<String, String>();
            for (var key : keys) found.put(Messages.REVIEW.text(key), key);
            return Map.copyOf(found);
        });
    }

    /// The reason in the current language.
    public static String translate(String stored) {
        if (Language.current() == Language.ENGLISH || stored.isBlank()) return stored;
        var whole = pattern(stored);
        if (whole.isPresent()) return whole.get();
        var parts = new ArrayList<String>();
        for (var part : stored.split("; ", -1)) parts.add(pattern(part).orElse(part));
        return String.join("; ", parts);
    }

    /// What changed, such as "ticked" or "made optional and given other sections", in the current language.
    public static String translateChange(String stored) {
        if (Language.current() == Language.ENGLISH) return stored;
        var separator = Language.ENGLISH.call(() -> Messages.REVIEW.text("list.and", "", ""));
        var parts = Stream.of(stored.split(separator, -1))
                .map(part -> CHANGE_KEYS.containsKey(part) ? Messages.REVIEW.text(CHANGE_KEYS.get(part)) : part)
                .toList();
        return parts.size() == 2
                ? Messages.REVIEW.text("list.and", parts.getFirst(), parts.getLast())
                : parts.getFirst();
    }

    private static Optional<String> pattern(String text) {
        return PATTERNS.stream()
                .flatMap(each -> each.values(text).stream()
                        .filter(values ->
                                !WITH_STATUS.contains(each.key()) || STATUS_KEYS.containsKey(values.getFirst()))
                        .map(values -> each.text(
                                values.stream().map(StoredReason::value).toList())))
                .findFirst();
    }

    private static String value(String text) {
        if (STATUS_KEYS.containsKey(text)) return Messages.REVIEW.text(STATUS_KEYS.get(text));
        return pattern(text).orElseGet(() -> StoredText.translate(text));
    }
}
