package dev.gateboard.document.parse;

import dev.gateboard.document.syntax.BarePlaceholderSyntax;
import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.document.syntax.RoleAnswerSyntax;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells a line that names a person's part from one that names something to do (rule R8): "Engineering (name, date)",
/// "QA lead approval" and "Security: @ada" are roles, "Security review done" and "Notify the support team" are not.
///
/// A line is split into what it names and what stands behind it, in parentheses, behind a colon or behind a dash. What
/// it names is a role where each of its words is a person's title, a field of work or a word between them; behind a
/// person's title, such as "owner" or "team", its first words may be any, if none of them says where or which. What
/// stands behind must be a person, a date, a place to fill, a status or, behind a title, a list of what the person
/// answers for. Whatever is not wholly clear is no role.
final class RolePhraseRules {
    private static final Pattern NUMBER =
            Pattern.compile("^(?:[A-Z]{2,}[A-Z0-9]*(?:-[A-Z0-9]+)*-?\\d+|\\d+(?:\\.\\d+)*[.)]?)\\s*[—–:-]?\\s+");
    private static final Pattern SIGNS = Pattern.compile("[\\p{So}\\p{Cf}\\uFE0F]+|:[a-z_]{3,}:");
    private static final Pattern PARTS = Pattern.compile("\\s*(?::(?=\\s|$)|\\s[—–-]\\s|\\().*");
    private static final Pattern BY = Pattern.compile(
            "^(?:(?:approved|reviewed|signed(?: off)?|sign-?off|approval|go/no-go)\\s+(?:by|from|of))\\s+(?:the\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNING = Pattern.compile(
            "\\b(?:signs?[ -]?offs?|signs?"
                    + " off|approv(?:al|als|es|er)|approved|reviewers?|go/?no-?go|signature|decision)\\b",
            Pattern.CASE_INSENSITIVE);
    /// A label that says whose sign-off it is, whatever else it says.
    private static final Pattern SIGN_OFF = Pattern.compile(
            ".*\\S\\s+(?:sign[ -]?offs?|signs off|approval|approves)|(?:signed(?: off)?|approved|reviewed) by",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWER_PART = Pattern.compile(
            "(?:sign(?:ed|ature|ed on|ing)?|date|time|date and time|name|full name|decision|outcome|result|status|"
                    + "notes?|comments?|remarks?|reasons?|conditions?|version|release|build|ticket|links?|date signed|"
                    + "sign-?off date|approval date|decision date)s?",
            Pattern.CASE_INSENSITIVE);
    /// What people write where a person is to put something: "name, date", "optional", "2 of: Ada, Bo".
    private static final Pattern REQUEST =
            Pattern.compile("(?i)(?:(?:full )?name|date|signature|email|sign|initials|handle|n/?a|required|optional|\\d"
                    + " of.*)(?:\\s*[,/&+]?\\s*(?:and |or )?(?:name|date|signature|email|initials|n/?a))*");
    private static final Pattern STATUS = Pattern.compile(
            "(?i)(?:pending|approved|rejected|declined|signed(?: off)?|open|waiting|awaiting|in progress|not"
                    + " started|go|no-go|yes|no|done|n/?a)\\b[^a-z]*");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2},? \\d{4}|\\d{1,2}\\.? \\p{Lu}\\p{Ll}{2,8}\\.?,?"
                    + " \\d{4}");
    private static final Pattern PERSON =
            Pattern.compile("@[\\p{L}\\d][\\p{L}\\d_/-]*|\\p{Lu}[\\p{L}'’.-]*(?: (?:de|van|von|der|da|la|le|di)\\b)*(?:"
                    + " \\p{Lu}[\\p{L}'’.-]*){0,3}");
    private static final Pattern WORK = Pattern.compile(
            "(?i)\\b(?:is|are|was|were|has|have|had|must|should|shall|can|will|does|do|not|passes|passed|completed?|"
                    + "verif(?:y|ies|ied)|confirm(?:s|ed)?|ensures?|checks?|checked|tested|reviewed|updated|resolved|"
                    + "notif(?:y|ied)|informed|trained|granted|obtained|created|that|when|before|after|until)\\b");
    private static final Set<String> TITLES = words("owner owners manager managers lead leads leader head director"
            + " officer engineer engineers developer developers architect architects approver approvers reviewer"
            + " reviewers team teams representative rep sponsor stakeholder stakeholders captain coordinator"
            + " administrator admin dba analyst tester testers author maintainer maintainers chief president vp svp evp"
            + " ceo cto cfo coo cio ciso cpo cso dpo pm po em tpm sre board committee council champion designer"
            + " secretary customer client auditor founder supervisor principal commander master shepherd counsel"
            + " authority members member partner dri");
    private static final Set<String> FIELDS = words("engineering product qa quality assurance security infosec"
            + " appsec compliance legal privacy operations ops devops secops platform infrastructure infra support"
            + " success marketing sales finance design ux ui data analytics architecture development dev business"
            + " management leadership executive it hr risk audit accessibility documentation docs communications comms"
            + " pr reliability sre test testing backend frontend mobile web database network program programme project"
            + " technology technical tech research procurement facilities training regulatory medical clinical safety"
            + " performance release change incident service application system customer software hardware site cloud"
            + " commercial editorial content brand internal external");
    private static final Set<String> BETWEEN =
            words("and or & / of the for senior junior lead chief vice general deputy"
                    + " responsible qualified designated primary secondary final first second on-call oncall acting");
    private static final Set<String> PLACING =
            words("a an all our your with to from in on at by via about every each this that if no not");
    private static final Set<String> WORKING = words(
            "notify inform verify run review check confirm ensure get obtain ask contact update create prepare send"
                    + " deploy approve sign assign schedule meet brief train alert tell ping add remove write complete"
                    + " validate collect request hand page invite define identify call email publish announce merge tag"
                    + " set make do have provide give perform conduct monitor communicate share coordinate");

    private RolePhraseRules() {}

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }

    /// What a line says of a role.
    ///
    /// @param label what it is called
    /// @param person whom it names; empty where no one
    /// @param isAnswered whether it says that the role has answered
    record RolePhrase(String label, String person, boolean isAnswered) {}

    /// Whether a text names a role and nothing else.
    static boolean isRole(String text) {
        return !read(text).label().isEmpty();
    }

    /// A role's line as it is shown; the label is empty where it is none.
    static RolePhrase read(String text) {
        var none = new RolePhrase("", "", false);
        var line = NUMBER.matcher(text.strip()).replaceFirst("").strip();
        if (line.length() > 200) return none;
        line = line.substring(0, RoleAnswerSyntax.startIn(line));
        var named = PARTS.matcher(line).replaceFirst("");
        var behind = line.substring(named.length());
        var label = SIGNS.matcher(named).replaceAll(" ").strip();
        var by = BY.matcher(label).replaceFirst("");
        boolean isTitle = isTitle(by);
        if (!isTitle && !isField(by)) return none;
        var parts = Arrays.stream(behind.split("[():]|\\s[—–-]\\s"))
                .map(part -> SIGNS.matcher(part).replaceAll(" ").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        if (!parts.stream().allMatch(part -> isDetail(part) || (isTitle && isAnsweredFor(part)))) return none;
        return new RolePhrase(by.strip(), person(parts), parts.stream().anyMatch(RolePhraseRules::isAnswer));
    }

    /// Whether a label is of what a role answers with, such as a date, and not of a role.
    static boolean isPartOfAnswer(String label) {
        return ANSWER_PART.matcher(label.strip()).matches();
    }

    /// Whether a line `label: answer` is of a role that has answered. What a sign-off says is an answer whatever it is;
    /// behind another label that names a role stands a person, a date, a status or nothing that tells of work.
    static boolean isAnswered(String label, String answer) {
        if (answer.isBlank() || isPartOfAnswer(label)) return false;
        if (SIGN_OFF.matcher(label.strip()).matches()) return true;
        return isRole(label)
                && Arrays.stream(answer.split("[,;·|()]|\\s[—–-]\\s"))
                        .map(part -> SIGNS.matcher(part).replaceAll(" ").strip())
                        .anyMatch(part -> !part.isEmpty() && isDetail(part));
    }

    /// The person a text names, and nothing else, perhaps with a date; empty where it names none.
    static String person(String text) {
        var rest =
                DATE.matcher(text).replaceAll(" ").replaceAll("[\\s,;·|]+$", "").strip();
        if (STATUS.matcher(rest).matches()
                || isPlace(rest)
                || REQUEST.matcher(rest).matches()
                || WORK.matcher(rest).find()) return "";
        return PERSON.matcher(rest).matches() ? rest : "";
    }

    /// Whether a text is a place to fill.
    static boolean isPlace(String text) {
        return BarePlaceholderSyntax.matches(text.strip()) || PlaceholderSyntax.matches(text);
    }

    private static String person(List<String> parts) {
        return parts.stream()
                .map(RolePhraseRules::person)
                .filter(person -> !person.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isAnswer(String part) {
        return RoleAnswerSyntax.isAnswer(part)
                || DATE.matcher(part).find()
                || (STATUS.matcher(part).matches()
                        && part.toLowerCase(Locale.ROOT)
                                .matches("(?:approved|rejected|declined|signed|go|no-go|yes).*"));
    }

    private static boolean isDetail(String part) {
        return isPlace(part)
                || REQUEST.matcher(part).matches()
                || STATUS.matcher(part).matches()
                || DATE.matcher(part).matches()
                || RoleAnswerSyntax.isAnswer(part)
                || !person(part).isEmpty()
                || Arrays.stream(part.split("\\s*,\\s*|\\s+(?=@)"))
                        .noneMatch(each -> person(each).isEmpty());
    }

    /// Such as "scope, behavior and acceptance criteria": what a person answers for, no sentence and no order.
    private static boolean isAnsweredFor(String part) {
        var words = part.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1);
        boolean isOrder = words.length > 1
                && (WORKING.contains(words[0]) || words[0].matches("test|release|build|document"))
                && words[1].matches("the|a|an|all|every|each|our|with|in|on|that|any|this");
        return !isOrder && !WORK.matcher(part).find();
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(SIGNING.matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .replace("/", " / ")
                        .replace("'s", "")
                        .split("[\\s,]+"))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /// Whether the last word is a person's title, and the others are of it.
    private static boolean isTitle(String text) {
        var tokens = tokens(text);
        if (tokens.isEmpty() || tokens.size() > 7) return isSigner(text);
        if (tokens.stream().anyMatch(token -> PLACING.contains(token) || !token.matches("[\\p{L}&/+-]+|2nd|1st")))
            return false;
        if (WORKING.contains(tokens.getFirst())) return false;
        return TITLES.contains(tokens.getLast())
                || (isField(text) && tokens.stream().anyMatch(TITLES::contains));
    }

    /// "Approver" and "Reviewers" alone.
    private static boolean isSigner(String text) {
        return text.strip().toLowerCase(Locale.ROOT).matches("(?:approver|reviewer)s?");
    }

    private static boolean isField(String text) {
        var tokens = tokens(text);
        return !tokens.isEmpty()
                && tokens.size() <= 7
                && tokens.stream()
                        .allMatch(token -> FIELDS.contains(token) || TITLES.contains(token) || BETWEEN.contains(token))
                && tokens.stream().anyMatch(token -> FIELDS.contains(token) || TITLES.contains(token));
    }
}
