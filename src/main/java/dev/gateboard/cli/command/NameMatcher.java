package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what a name means among candidates: whole first, then a path to it (`Week 5 > For Lead > Open an issue`), then
/// a
/// unique part, then a unique beginning of an id.
/// Earlier ranks (leaves) go before later ones (groups).
final class NameMatcher<T> {
    private static final Pattern LINE = Pattern.compile("[lL](\\d{1,9})");
    private static final int MOST_LISTED = 12;

    private final NameKind kind;
    private final List<List<NameCandidate<T>>> ranks;

    NameMatcher(NameKind kind, List<List<NameCandidate<T>>> ranks) {
        this.kind = kind;
        this.ranks = ranks;
    }

    T find(String name) throws CommandException {
        var found = matches(name);
        if (found.size() == 1) return found.getFirst().value();
        throw found.isEmpty() ? nothing(name) : several(name, found);
    }

    /// Whether the name means something, one thing or several.
    boolean hasMatch(String name) throws CommandException {
        return !matches(name).isEmpty();
    }

    private List<NameCandidate<T>> matches(String name) throws CommandException {
        var folded = NameCandidate.normalize(name);
        if (folded.isEmpty()) throw new CommandException(Messages.COMMAND.text("name.empty"));
        var line = LINE.matcher(name.strip());
        var path = NamePath.of(name);
        var found = first(candidate -> candidate.isNamed(folded));
        if (found.isEmpty() && line.matches()) {
            int number = Integer.parseInt(line.group(1));
            found = first(candidate -> candidate.line() == number);
        }
        if (found.isEmpty() && path.isPath()) found = first(candidate -> candidate.isAt(path));
        if (found.isEmpty() && path.isPath()) found = first(candidate -> candidate.isRoughlyAt(path));
        if (found.isEmpty()) found = first(candidate -> candidate.isNamedInPart(folded));
        if (found.isEmpty() && path.isPath()) found = first(candidate -> candidate.isInPartAt(path));
        return found.isEmpty() ? first(candidate -> candidate.hasIdFrom(folded)) : found;
    }

    /// The matches of the first rank that has some.
    private List<NameCandidate<T>> first(Predicate<NameCandidate<T>> matches) {
        for (var rank : ranks) {
            var found = rank.stream().filter(matches).toList();
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private CommandException nothing(String name) {
        var all = ranks.stream().flatMap(List::stream).toList();
        if (all.isEmpty() && kind == NameKind.REVIEW)
            return new CommandException(Messages.COMMAND.text("name.noReviews", name));
        var sentence = kind.noneText(name);
        if (!all.isEmpty() && all.size() <= MOST_LISTED)
            return new CommandException(Messages.COMMAND.text("name.candidates", sentence, list(all)));
        return new CommandException(kind.hasLines() ? Messages.COMMAND.text("name.spelling", sentence) : sentence);
    }

    private CommandException several(String name, List<NameCandidate<T>> found) {
        return new CommandException(kind.severalText(name, found.size(), list(found)));
    }

    private String list(List<NameCandidate<T>> candidates) {
        var list = candidates.stream()
                .limit(MOST_LISTED)
                .map(NameCandidate::displayName)
                .collect(Collectors.joining(", "));
        int more = candidates.size() - MOST_LISTED;
        return more > 0 ? Messages.COMMAND.text("name.more", list, more) : list;
    }
}
