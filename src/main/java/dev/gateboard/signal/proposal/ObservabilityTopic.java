package dev.gateboard.signal.proposal;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.dashboard.DashboardRequirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What gates about observability speak of. The phrases of a topic are looked for as whole words; a phrase that names
/// more, such as a session that lies in Redis, comes before its parts.
enum ObservabilityTopic {
    MIGRATIONS("(?:database |db |schema )?migrations?", "migrations?", "fail(?:ed|ures?|ing)?|errors?|stuck"),
    SESSIONS("(?:(?:user|auth|redis)[ /]+)*sessions?", "sessions?", "auth|redis|user|fail(?:ed|ures?|ing)?|errors?"),
    AUTHENTICATION("auth(?:entication)?", "auth(?:entication)?", "fail(?:ed|ures?|ing)?|errors?"),
    LOGINS("log-?ins?", "log-?ins?", "fail(?:ed|ures?|ing)?|errors?"),
    ERROR_RATE("errors? rates?|errors? ratio|5xx(?: errors?| responses?)?|errors?", "errors?|5xx", "status|code"),
    LATENCY(
            "latenc(?:y|ies)|p(?:50|75|9\\d|99\\d)|response times?|slow (?:requests?|responses?)",
            "latenc(?:y|ies)|slow|response[ _:.-]?times?",
            "duration|seconds"),
    AVAILABILITY(
            "availability|outages?|downtime|(?:service|instance|target)s? (?:is |are )?down",
            "down|unavailable|availability|outage|absent",
            "instance|target|job|low"),
    DATABASE(
            "db|databases?|postgres(?:ql)?|mysql",
            "db|database|postgres(?:ql)?|mysql",
            "down|connections?|pool|saturat(?:ed|ion)|exhausted"),
    REDIS("redis", "redis", "down|connections?|memory|saturat(?:ed|ion)|evictions?"),
    QUEUE("queues?|backlogs?", "queue|backlog", "lag|depth|length|growing|stuck"),
    WORKFLOW("workflows?", "workflows?", "fail(?:ed|ures?|ing)?|errors?|stuck"),
    WORKER("workers?", "workers?", "down|fail(?:ed|ures?|ing)?|errors?|stuck"),
    CPU("cpu", "cpu", "usage|utili[sz]ation|saturat(?:ed|ion)"),
    MEMORY("memory", "memory", "usage|utili[sz]ation|saturat(?:ed|ion)"),
    DISK("disks?", "disks?", "usage|utili[sz]ation|space|full|saturat(?:ed|ion)"),
    CERTIFICATES("(?:tls |ssl )?cert(?:ificate)?s?", "cert(?:ificate)?s?", "tls|ssl|expir(?:y|es|ing|ed|ation)|soon");

    /// What a rule's name may say beside its topic: how much of it, at what, and how bad.
    private static final String ANYWAY =
            "high|elevated|excessive|increased|too|many|is|the|of|on|for|in|above|over|service|api"
                    + "|https?|server|requests?|responses?|endpoints?|rate|ratio|critical|warning|p?\\d[mh]?s?|[ _:.-]";

    private final Pattern phrase;
    private final String core;
    private final String aspects;

    /// @param phrase in a gate's text
    /// @param core what the name of an alert about it says
    /// @param aspects what such a name may say too
    ObservabilityTopic(String phrase, String core, String aspects) {
        this.phrase = Pattern.compile("(?<![a-z0-9])(?:" + phrase + ")(?![a-z0-9])");
        this.core = core;
        this.aspects = aspects;
    }

    /// As a sentence names it.
    String displayName() {
        return switch (this) {
            case MIGRATIONS -> Messages.SIGNAL.text("topic.migrations");
            case SESSIONS -> Messages.SIGNAL.text("topic.sessions");
            case AUTHENTICATION -> Messages.SIGNAL.text("topic.authentication");
            case LOGINS -> Messages.SIGNAL.text("topic.logins");
            case ERROR_RATE -> Messages.SIGNAL.text("topic.errorRate");
            case LATENCY -> Messages.SIGNAL.text("topic.latency");
            case AVAILABILITY -> Messages.SIGNAL.text("topic.availability");
            case DATABASE -> Messages.SIGNAL.text("topic.database");
            case REDIS -> Messages.SIGNAL.text("topic.redis");
            case QUEUE -> Messages.SIGNAL.text("topic.queue");
            case WORKFLOW -> Messages.SIGNAL.text("topic.workflow");
            case WORKER -> Messages.SIGNAL.text("topic.worker");
            case CPU -> Messages.SIGNAL.text("topic.cpu");
            case MEMORY -> Messages.SIGNAL.text("topic.memory");
            case DISK -> Messages.SIGNAL.text("topic.disk");
            case CERTIFICATES -> Messages.SIGNAL.text("topic.certificates");
        };
    }

    /// As a probe's id has it.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its phrases in a text in small letters.
    Pattern phrase() {
        return phrase;
    }

    /// What alerts about it are called, as a regular expression for the whole name. Every word of the name must be
    /// known, so that no alert about the errors, or the latency, of something else is taken for it.
    ///
    /// @param own the words of the service's name, which may stand in it
    String alert(List<String> own) {
        var names = own.isEmpty() ? "" : "|" + String.join("|", own);
        return "(?i)(?=.*(?:" + core + "))(?:" + core + "|" + aspects + "|" + ANYWAY + names + ")+";
    }

    /// What a dashboard about it shows; empty where that is not known by its metrics.
    Set<DashboardRequirement> shown() {
        return switch (this) {
            case ERROR_RATE, AVAILABILITY -> EnumSet.of(DashboardRequirement.HTTP_ERRORS);
            case LATENCY -> EnumSet.of(DashboardRequirement.HTTP_LATENCY);
            case DATABASE -> EnumSet.of(DashboardRequirement.DB_SATURATION);
            case REDIS -> EnumSet.of(DashboardRequirement.REDIS_SATURATION);
            case QUEUE, WORKFLOW, WORKER -> EnumSet.of(DashboardRequirement.QUEUE_HEALTH);
            case MIGRATIONS, SESSIONS, AUTHENTICATION, LOGINS, CPU, MEMORY, DISK, CERTIFICATES ->
                EnumSet.noneOf(DashboardRequirement.class);
        };
    }
}
