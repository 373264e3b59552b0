package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.record.content.RecordClock;
import dev.gateboard.record.content.RecordJson;
import java.util.ArrayList;
import java.util.List;

/// The head of a record: what was decided of which release, in one sentence, and the counts.
final class SummaryBlocks {
    /// In columns: as long as a name is in the sentence. The verification table has it whole.
    private static final int LONGEST_NAME = 60;

    private final RecordJson recordJson;
    private final boolean isDemo;
    private final RecordPhrases phrases;

    SummaryBlocks(RecordJson recordJson, boolean isDemo, RecordPhrases phrases) {
        this.recordJson = recordJson;
        this.isDemo = isDemo;
        this.phrases = phrases;
    }

    String title() {
        boolean decided = isDecided();
        if (isDemo)
            return decided ? Messages.RECORD.text("summary.titleDemo") : Messages.RECORD.text("summary.titleDemoDraft");
        return decided ? Messages.RECORD.text("summary.title") : Messages.RECORD.text("summary.titleDraft");
    }

    private boolean isDecided() {
        return !recordJson.decision().decision().isEmpty();
    }

    /// Of which service it is.
    String subject() {
        var service = recordJson.release().service();
        return shortened(service.isEmpty() ? recordJson.shortName() : service);
    }

    List<RichText> sentences() {
        var all = new ArrayList<RichText>();
        if (isDemo) all.add(RichText.strong(Messages.RECORD.text("demo.notice")));
        all.add(isDecided() ? decided() : draft());
        return all;
    }

    private RichText draft() {
        var sentence = new RichSentence();
        return sentence.of(Messages.RECORD.text("summary.draft", sentence.place(release())));
    }

    private RichText decided() {
        var decision = recordJson.decision();
        var sentence = new RichSentence();
        var kind = RecordPhrases.decision(decision.decision());
        var release = sentence.place(release());
        var by = sentence.place(decider(decision));
        var at = phrases.clock().full(decision.at());
        if (!decision.until().isEmpty())
            return sentence.of(Messages.RECORD.text(
                    "summary.decidedUntil",
                    kind,
                    release,
                    by,
                    at,
                    phrases.clock().end(decision.until())));
        return sentence.of(
                decision.decision().startsWith("go")
                        ? Messages.RECORD.text("summary.decidedUntilChange", kind, release, by, at)
                        : Messages.RECORD.text("summary.decided", kind, release, by, at));
    }

    private RichText decider(RecordJson.Decision decision) {
        var name = shortName(decision.by());
        if (decision.recordedBy().isEmpty() || decision.recordedBy().equals(decision.by())) return name;
        var sentence = new RichSentence();
        return sentence.of(Messages.RECORD.text(
                "summary.enteredBy", sentence.place(name), sentence.place(shortName(decision.recordedBy()))));
    }

    private RichText shortName(String person) {
        return RichText.plain(shortened(phrases.name(person).text()));
    }

    /// "beep-api, build 4f2a91c, in staging".
    private RichText release() {
        var sentence = new RichSentence();
        var service = sentence.place(subject());
        var names = String.join(", ", recordJson.release().names());
        var environment = shortened(recordJson.release().environment());
        if (names.isEmpty())
            return sentence.of(
                    environment.isEmpty()
                            ? service
                            : Messages.RECORD.text("release.environment", service, sentence.place(environment)));
        var build = sentence.place(RichText.code(shortened(names)));
        return sentence.of(
                environment.isEmpty()
                        ? Messages.RECORD.text("release.build", service, build)
                        : Messages.RECORD.text(
                                "release.buildEnvironment", service, build, sentence.place(environment)));
    }

    private static String shortened(String text) {
        return ShortText.of(text, LONGEST_NAME);
    }

    /// Says once for the whole record the time zone, who typed something in, and what an approver of a waiver is.
    RichText legend() {
        RecordClock clock = phrases.clock();
        var note = Messages.RECORD.text("time.note", clock.zone(), clock.day());
        boolean waived =
                recordJson.leaves().stream().anyMatch(leaf -> !leaf.waiver().isEmpty());
        return RichText.plain(waived ? note + " " + Messages.RECORD.text("waived.note") : note);
    }
}
