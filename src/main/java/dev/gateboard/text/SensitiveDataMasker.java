package dev.gateboard.text;

import dev.gateboard.model.checklist.Release;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes hosts, addresses, email addresses and what may be a secret out of a text that others see on a shared screen.
/// What cannot be told from a secret is masked too; names of the release stay.
public final class SensitiveDataMasker {
    /// What stands where something was taken out.
    public static final String MASK = "•••";

    private static final String DOMAINS = "com|net|org|io|dev|cloud|app|biz|info|online|tech|systems|company|internal"
            + "|intern|local|localdomain|lan|corp|intra|intranet|private|home|arpa|example|test|invalid|svc|cluster"
            + "|eu|de|at|ch|fr|uk|us|nl|be|it|es|pt|pl|cz|dk|se|no|fi|ie|jp|cn|in|au|nz|ca|br|ai|co|gov|edu|mil";

    private static final Pattern URL =
            Pattern.compile("\\b([a-zA-Z][a-zA-Z0-9+.-]*)://[^\\s<>\"'`]*[^\\s<>\"'`.,;:!?)\\]]");
    private static final Pattern EMAIL =
            Pattern.compile("(?:mailto:)?[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)\\b(bearer|basic|apikey|digest)\\s+([A-Za-z0-9._~+/=-]{6,})");
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)\\b([\\w.-]*(?:token|secret|passw(?:or)?d|passwd|pwd|credential|api[_-]?key|access[_-]?key|private[_-]?key)"
                + "[\\w.-]*\\s*(?:=|:(?=\\s?\\S*\\d))\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;&\"']+)");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\b(instance|host|hostname|node|nodename|server|address|addr|ip)(\\s*(?:=~?|!=|!~)\\s*)(\"[^\"]*\"|'[^']*')");
    private static final Pattern KEY_BLOCK =
            Pattern.compile("(?s)-----BEGIN [A-Z0-9 ]+-----.*?(?:-----END [A-Z0-9 ]+-----|$)");
    private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]{4,}(?:\\.[\\w-]*){1,4}");
    private static final Pattern KNOWN = Pattern.compile(
            "\\b(?:gh[opsur]_|github_pat_|glpat-|glc_|glsa_|xox[abeprs]-|sk-|pk_live_|sk_live_|AKIA|ASIA|AIza|npm_|pypi-)[\\w-]{6,}");
    private static final Pattern IPV4 = Pattern.compile(
            "(?<![\\w.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?::\\d{1,5}|/\\d{1,2})?(?!\\w|\\.\\d)");
    private static final Pattern IPV6 = Pattern.compile(
            "\\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:%\\w+)?](?::\\d{1,5})?"
                + "|(?<![\\w:.])(?:[0-9a-fA-F]{0,4}:){2,6}(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w:])"
                + "|(?<![\\w:.])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?:(?:\\d{1,3}\\.){3}\\d{1,3})?(?:%\\w+)?(?:/\\d{1,3})?(?![\\w:])");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}:\\d{2}");
    private static final Pattern MAC = Pattern.compile("\\b[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}\\b");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?<![\\w.-])[a-zA-Z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)*:\\d{2,5}(?![\\w:])");
    private static final Pattern HOST = Pattern.compile(
            "(?<![\\w.@/-])(?:[a-zA-Z0-9_](?:[a-zA-Z0-9_-]*[a-zA-Z0-9])?\\.)+(?:" + DOMAINS
                    + ")(?::\\d{1,5})?(?![\\w-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEX = Pattern.compile("\\b(?:0x)?[0-9a-fA-F]{20,}\\b");
    private static final Pattern UUID =
            Pattern.compile("\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b");
    private static final Pattern LONG = Pattern.compile("(?<![\\w+/])[A-Za-z0-9+/_-]{20,}={0,2}(?![\\w+/])");

    private final List<String> names;

    private SensitiveDataMasker(List<String> names) {
        this.names = names;
    }

    /// For a review's screen.
    ///
    /// @param release its names (sha, tag, build) stay readable
    public static SensitiveDataMasker of(Release release) {
        return new SensitiveDataMasker(release.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList());
    }

    /// The text without them.
    public String mask(String text) {
        var safe = replace(KEY_BLOCK, text, _ -> MASK);
        safe = replace(URL, safe, found -> found.group(1) + "://" + MASK);
        safe = replace(EMAIL, safe, _ -> MASK);
        safe = replace(
                AUTHORIZATION, safe, found -> isWords(found.group()) ? found.group() : found.group(1) + " " + MASK);
        safe = replace(ASSIGNED, safe, found -> found.group(1) + MASK);
        safe = replace(LABEL, safe, found -> found.group(1) + found.group(2) + MASK);
        safe = replace(JWT, safe, _ -> MASK);
        safe = replace(KNOWN, safe, _ -> MASK);
        safe = replace(MAC, safe, _ -> MASK);
        safe = replace(IPV6, safe, found -> isAddress(found.group()) ? MASK : found.group());
        safe = replace(IPV4, safe, found -> kept(found, _ -> true));
        safe = replace(HOST_AND_PORT, safe, _ -> MASK);
        safe = replace(HOST, safe, found -> kept(found, _ -> true));
        safe = replace(UUID, safe, found -> kept(found, _ -> true));
        safe = replace(HEX, safe, found -> kept(found, SensitiveDataMasker::hasDigitAndMore));
        return replace(LONG, safe, found -> kept(found, SensitiveDataMasker::isRandom));
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> masking) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(masking.apply(found)));
    }

    private String kept(MatchResult found, Predicate<String> secret) {
        var text = found.group();
        var lower = text.toLowerCase(Locale.ROOT);
        boolean named = names.stream().anyMatch(name -> !name.isEmpty() && name.equals(lower));
        return named || !secret.test(text) ? text : MASK;
    }

    /// Eight groups, or fewer with a gap; a time of day is none.
    private static boolean isAddress(String text) {
        if (CLOCK.matcher(text).matches()) return false;
        return text.startsWith("[")
                || text.contains("::")
                || text.chars().filter(c -> c == ':').count() >= 7;
    }

    /// "bearer tokens" is speech, "Bearer tokens" a header.
    private static boolean isWords(String text) {
        return text.chars().allMatch(c -> c == ' ' || (c >= 'a' && c <= 'z'));
    }

    private static boolean hasDigitAndMore(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /// Upper and lower case and digits at several places, as no name and no word has them.
    private static boolean isRandom(String text) {
        boolean upper = text.chars().anyMatch(Character::isUpperCase);
        boolean lower = text.chars().anyMatch(Character::isLowerCase);
        int runs = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean starts = Character.isDigit(text.charAt(at)) && (at == 0 || !Character.isDigit(text.charAt(at - 1)));
            if (starts) runs++;
        }
        return upper && lower && (runs >= 2 || (runs == 1 && text.endsWith("=")));
    }
}
