package dev.gateboard.signal.proposals;

import dev.gateboard.signal.dashboard.Requirement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What gates about observability speak of.
enum Topic {
    ERROR_RATE("error rate", "\\berrors?\\b|\\b5xx\\b", "(?i)(?!.*(session|auth|redis|migrat)).*(error|5xx).*"),
    LATENCY(
            "latency",
            "\\blatenc(y|ies)\\b|\\bp(50|75|9\\d|99\\d?)\\b|\\bresponse times?\\b|\\bslow\\b",
            "(?i).*(latency|slow|p9\\d|response.?time).*"),
    MIGRATIONS("migrations", "\\bmigrations?\\b", "(?i).*migrat.*"),
    SESSIONS("sessions", "\\bsessions?\\b|\\bauth(entication)?\\b|\\blogins?\\b", "(?i).*(session|auth|login).*"),
    AVAILABILITY(
            "availability",
            "\\bavailability\\b|\\buptime\\b|\\boutages?\\b|\\b(service|instance|target)s? (is |are )?down\\b",
            "(?i).*(down|unavailab|availability|outage|absent).*"),
    DATABASE("database", "\\b(db|database|postgres(ql)?|mysql)\\b", "(?i).*(database|postgres|mysql|db).*"),
    REDIS("redis", "\\bredis\\b", "(?i).*redis.*"),
    QUEUE("queue", "\\b(queues?|workflows?|backlogs?|workers?)\\b", "(?i).*(queue|backlog|lag|workflow|worker).*"),
    SATURATION("saturation", "\\bcpu\\b|\\bmemory\\b|\\bdisk\\b", "(?i).*(saturat|cpu|memory|disk).*"),
    CERTIFICATES("certificates", "\\bcert(ificate)?s?\\b", "(?i).*cert.*");

    private final String word;
    private final Pattern text;
    private final String alert;

    Topic(String word, String text, String alert) {
        this.word = word;
        this.text = Pattern.compile(text);
        this.alert = alert;
    }

    /// As a sentence names it.
    String word() {
        return word;
    }

    /// As a probe's id has it.
    String id() {
        return word.replace(' ', '-');
    }

    /// What alerts about it are called, as a regular expression for the whole name.
    String alert() {
        return alert;
    }

    /// What a dashboard about it shows; empty where that is not known by its metrics.
    Set<Requirement> shown() {
        return switch (this) {
            case ERROR_RATE -> EnumSet.of(Requirement.HTTP_ERRORS);
            case LATENCY -> EnumSet.of(Requirement.HTTP_LATENCY);
            case DATABASE -> EnumSet.of(Requirement.DB_SATURATION);
            case REDIS -> EnumSet.of(Requirement.REDIS_SATURATION);
            case QUEUE -> EnumSet.of(Requirement.QUEUE_HEALTH);
            case MIGRATIONS, SESSIONS, AVAILABILITY, SATURATION, CERTIFICATES -> EnumSet.noneOf(Requirement.class);
        };
    }

    boolean isIn(String text) {
        return this.text.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /// What a text speaks of. A session that lies in Redis is about the session.
    static Set<Topic> in(String text) {
        var found = EnumSet.noneOf(Topic.class);
        Arrays.stream(values()).filter(topic -> topic.isIn(text)).forEach(found::add);
        if (found.contains(SESSIONS)) found.remove(REDIS);
        return found;
    }
}
