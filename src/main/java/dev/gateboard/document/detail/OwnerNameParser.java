package dev.gateboard.document.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells names of persons and teams from prose and placeholders. Names are handles (`@ada`), emails, up to four words
/// of which the first begins with a capital (`Ada van der Berg`, `Platform team`), one word in small letters (`ada`,
/// `sre`), or a team in small letters (`platform team`). Several are parted by commas, `&` or `and`; where one of them
/// is none, all of it is prose.
final class OwnerNameParser {
    static final String HANDLE =
            "@[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?(?:/[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?)?";

    private static final int MOST_WORDS = 4;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,&+]\\s*(?:and\\s+)?|\\s+and\\s+|\\s+(?=@)");
    private static final Pattern WRITTEN_HANDLE = Pattern.compile(HANDLE);
    private static final Pattern EMAIL =
            Pattern.compile("(?:(.*?)[\\s<(]+)?([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)[>)]*");
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final Pattern SIGNS_BEFORE = Pattern.compile("^[^\\p{L}\\p{N}@<\\[{(_?]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’./_-]*");
    private static final Pattern TEAM =
            Pattern.compile("(?:\\S+\\s+){1,2}(?:team|squad|group|guild|crew|leads?|on-?call|ops)");
    private static final Set<String> NOBODY = Set.of(
            "tbd",
            "tbc",
            "tba",
            "todo",
            "fixme",
            "none",
            "nobody",
            "no-one",
            "unassigned",
            "unknown",
            "pending",
            "n/a",
            "na",
            "nil",
            "xxx",
            "xx",
            "x",
            "name",
            "names",
            "username",
            "user",
            "handle",
            "person",
            "people",
            "someone",
            "somebody",
            "anyone",
            "owner",
            "owners",
            "assignee",
            "dri",
            "yes",
            "no",
            "required",
            "optional",
            "everyone",
            "all",
            "various",
            "multiple",
            "same",
            "you",
            "me",
            "here",
            "channel",
            "placeholder",
            "your-handle",
            "your-name",
            "yourname");
    private static final Set<String> PROSE = Set.of(
            "to", "will", "must", "should", "can", "is", "are", "was", "has", "have", "be", "who", "which", "that",
            "not", "see", "if", "when", "need", "needs", "or", "than", "each", "every", "your", "a", "an", "one");

    private OwnerNameParser() {}

    /// The names that a text is made of, parted by commas; empty where it is something else.
    static Optional<String> names(String text) {
        var names = new ArrayList<String>();
        for (var part : BETWEEN.split(SIGNS_BEFORE.matcher(text.strip()).replaceFirst(""), -1)) {
            var name = name(part.strip());
            if (name.isEmpty()) return Optional.empty();
            names.add(name);
        }
        boolean listed = names.size() > 1
                && names.stream().anyMatch(name -> Character.isLowerCase(name.codePointAt(0)) && name.indexOf(' ') > 0);
        return listed ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /// One name in its plain form, or empty.
    private static String name(String part) {
        if (part.isEmpty() || isNobody(part)) return "";
        if (WRITTEN_HANDLE.matcher(part).matches()) return isNobody(part.substring(1)) ? "" : part;
        var mail = EMAIL.matcher(part);
        if (mail.matches()) {
            var before = mail.group(1) == null ? "" : mail.group(1).strip();
            return before.isEmpty() ? mail.group(2) : isName(before) ? before + " <" + mail.group(2) + ">" : "";
        }
        var name = REMARK.matcher(part).replaceFirst("");
        return isName(name) ? name : "";
    }

    private static boolean isName(String name) {
        var words = List.of(name.split("\\s+"));
        if (words.size() > MOST_WORDS
                || !words.stream().allMatch(word -> WORD.matcher(word).matches())) return false;
        if (isNobody(words.getFirst())
                || words.stream().anyMatch(word -> PROSE.contains(word.toLowerCase(Locale.ROOT)))) return false;
        int first = name.codePointAt(0);
        return Character.isUpperCase(first)
                || (Character.isLetter(first) && !Character.isLowerCase(first))
                || (words.size() == 1 && name.length() > 1 && Character.isLetter(first))
                || TEAM.matcher(name).matches();
    }

    private static boolean isNobody(String name) {
        return NOBODY.contains(name.toLowerCase(Locale.ROOT).replaceAll("[.:!]+$", ""));
    }
}
