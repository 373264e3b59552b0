package dev.gateboard.model.action;

import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// What somebody does to a review. Every deed that is accepted becomes an event and stays one.
public sealed interface Action permits GateAction, MeetingAction, ReviewAction {

    /// The first event of every review: which document it is about, and under which identities its gates go here.
    /// `sha256` is of the document's bytes, in hexadecimal; `zone` is the review's (rule R34).
    ///
    /// @param demo whether it is a demo: said by the first event, so whatever takes the review in knows it
    record Open(String fileName, String sha256, GateSyntax form, ZoneId zone, List<UUID> gates, boolean demo)
            implements ReviewAction {
        public Open {
            gates = List.copyOf(gates);
        }

        public Open(String fileName, String sha256, GateSyntax form, ZoneId zone, List<UUID> gates) {
            this(fileName, sha256, form, zone, gates, false);
        }
    }

    record Pass(UUID gate, String reason, Duration validFor, List<Evidence> evidence) implements GateAction {
        public Pass {
            evidence = List.copyOf(evidence);
        }
    }

    record Fail(UUID gate, String reason, List<Evidence> evidence) implements GateAction {
        public Fail {
            evidence = List.copyOf(evidence);
        }
    }

    /// "Not applicable".
    record MarkNotApplicable(UUID gate, String reason, List<Evidence> evidence) implements GateAction {
        public MarkNotApplicable {
            evidence = List.copyOf(evidence);
        }
    }

    record Reopen(UUID gate, String reason) implements GateAction {}

    /// Takes over what the file claims.
    record Confirm(UUID gate) implements GateAction {}

    record Waive(UUID gate, Waiver waiver) implements GateAction {}

    record Revoke(UUID gate, String reason) implements GateAction {}

    record Choose(UUID gate, String option) implements GateAction {}

    record AddNote(UUID gate, String text) implements GateAction {}

    record Attach(UUID gate, Evidence evidence) implements GateAction {}

    record AssignGate(UUID gate, Assignment assignment) implements GateAction {}

    /// Ties the gate to these probes instead of those before; to none, where there are none.
    record Bind(UUID gate, List<Binding.Probe> probes, Binding.Origin origin) implements GateAction {
        public Bind {
            probes = List.copyOf(probes);
        }
    }

    /// Lets signals decide the gate, by its probes as they are now (rule R12).
    record Arm(UUID gate, List<Binding.Probe> probes) implements GateAction {
        public Arm {
            probes = List.copyOf(probes);
        }
    }

    /// `why` is empty where a person did it; else it says what changed.
    record Disarm(UUID gate, String reason) implements GateAction {}

    /// Signals pass or fail the gate, on these readings (rule R32).
    record Observe(UUID gate, Verdict verdict, List<Reading> readings) implements GateAction {
        public Observe {
            readings = List.copyOf(readings);
        }
    }

    /// Settles a dispute against the signal (rule R11).
    record Overrule(UUID gate, String reason) implements GateAction {}

    /// Somebody is asked to answer for the gate, under this code.
    record Ask(UUID gate, String code, Assignment to) implements GateAction {}

    /// Puts beside the gate what was said of it in the review before.
    record AddEarlierDecision(UUID gate, EarlierDecision.KnownDecision decision) implements GateAction {}

    /// The review goes on from another one; `name` and `release` are kept for readers of the log.
    record ContinueFromReview(UUID review, String name, String release) implements ReviewAction {}

    /// A new build of this name. What was decided of these gates holds for it too, all else opens again.
    record StartNewBuild(String release, List<UUID> keptGates) implements ReviewAction {
        public StartNewBuild {
            keptGates = List.copyOf(keptGates);
        }
    }

    /// The probes beside the checklist, stored by the SHA-256 of their bytes (rule R12).
    record StoreProbesFile(String fileName, String sha256) implements ReviewAction {}

    /// Gives every gate of a section an owner, unless it has its own. `title` is for readers of the log.
    record AssignSection(int section, String title, Assignment assignment) implements ReviewAction {}

    /// Fills the placeholder at index `placeholder`; `label` is kept for readers of the log.
    record Fill(int placeholder, String label, String value) implements ReviewAction {}

    /// Rule R7's question: are the gates without `(R)` optional?
    record AnswerOptional(boolean areOptional) implements ReviewAction {}

    /// The gate need not be cleared, as the document says in the words of `reason`; or it must be (rule R7).
    record SetOptional(UUID gate, boolean isOptional, String reason) implements GateAction {}

    /// Says of which kind the release is (rule R7); with an empty name all gates apply.
    record ChooseTier(String name) implements ReviewAction {}

    /// Gives the review a short name.
    record Name(String text) implements ReviewAction {}

    /// Makes other bytes the review's document (rule R31): an edited copy, or with `template` a newer template.
    /// Digests are those of [DocumentVersion]. What is in no list is as it was.
    ///
    /// @param gates the identity of each gate of the newer document: that of the gate it was, or a new one
    /// @param reworded the indexes of the gates that may be another than they were: their marks wait beside them
    /// @param newClaims the indexes of the gates that the file claims something new of (rule R9)
    /// @param placeholders for each placeholder the index of the one it was, or -1
    /// @param sections for each section the index of the one it was, or -1
    /// @param roles for each role of the document the index of the one it was there, or -1
    /// @param senders whose copy it is; at most one, where somebody said so
    /// @param questions what the file says otherwise than the review, until somebody answers
    record Revise(
            String fileName,
            String sha256,
            String document,
            GateSyntax form,
            boolean template,
            List<UUID> gates,
            List<Integer> reworded,
            List<Integer> newClaims,
            List<Integer> placeholders,
            List<Integer> sections,
            List<Integer> roles,
            List<Person> senders,
            List<OpenQuestion.QuestionContent> questions)
            implements ReviewAction {
        public Revise {
            questions = List.copyOf(questions);
            gates = List.copyOf(gates);
            reworded = List.copyOf(reworded);
            newClaims = List.copyOf(newClaims);
            placeholders = List.copyOf(placeholders);
            sections = List.copyOf(sections);
            roles = List.copyOf(roles);
            senders = List.copyOf(senders);
        }

        /// The document it brings.
        public DocumentVersion documentVersion(int event) {
            return new DocumentVersion(fileName, sha256, document, form, template, event);
        }
    }

    /// What is said here stands, whatever a file said: this question is settled; `subject` is for readers of the log.
    record Settle(int questionNumber, String subject) implements ReviewAction {}

    /// Wrote `file` (an absolute path) with bytes of this SHA-256.
    record Export(String file, String sha256, boolean plain) implements ReviewAction {}

    /// Takes back the step that began with event `step`.
    record Undo(int step) implements ReviewAction {}

    /// Takes back the undo of the step that began with event `step`.
    record Redo(int step) implements ReviewAction {}

    /// Starts a meeting's round.
    ///
    /// @param keptVotes the indexes of the roles whose votes of the round before still hold, and stay
    record StartRound(List<Integer> keptVotes) implements MeetingAction {
        public StartRound {
            keptVotes = List.copyOf(keptVotes);
        }

        public StartRound() {
            this(List.of());
        }
    }

    record EndRound() implements MeetingAction {}

    /// Adds a role beyond the document's, or says of one whether a go waits for it, who answers, what it covers.
    ///
    /// @param optional a go no longer waits for it
    /// @param required a go waits for it again
    /// @param reason why, which may be empty before the first round
    record SetRole(
            String label,
            boolean add,
            boolean optional,
            boolean required,
            List<Person> person,
            List<Integer> covers,
            String reason)
            implements MeetingAction {
        public SetRole {
            person = List.copyOf(person);
            covers = List.copyOf(covers);
        }

        public SetRole(String label, boolean add, boolean optional, List<Person> person, List<Integer> covers) {
            this(label, add, optional, false, person, covers, "");
        }
    }

    /// Takes note of these cleared gates as a block: waivers, N/As, overrules, passes on a word alone (rule R10).
    record Accept(List<UUID> gates) implements MeetingAction {
        public Accept {
            gates = List.copyOf(gates);
        }
    }

    /// Answers for the role at index `role`; `label` is for readers of the log.
    ///
    /// @param readings what signals said at that moment (rule R32); whoever asks for the deed need not know them
    record CastVote(int role, String label, Vote vote, List<Reading> readings) implements MeetingAction {
        public CastVote {
            readings = List.copyOf(readings);
        }

        public CastVote(int role, String label, Vote vote) {
            this(role, label, vote, List.of());
        }
    }

    /// Ends a round, or holds.
    ///
    /// @param readings as of [CastVote]
    record Decide(Decision decision, List<Reading> readings) implements MeetingAction {
        public Decide {
            readings = List.copyOf(readings);
        }

        public Decide(Decision decision) {
            this(decision, List.of());
        }
    }

    /// The decision holds whatever changed since; the reason may be empty (rule R22).
    record AffirmDecision(String reason) implements MeetingAction {}

    /// Keeps the decided bytes: SHA-256 of `name.md`, of `name.record.json`, and of each role's Statement in order.
    record Freeze(String name, String markdown, String recordJson, List<String> statements) implements MeetingAction {
        public Freeze {
            statements = List.copyOf(statements);
        }
    }

    /// Files a signature of the role's Statement, by the SHA-256 of its bytes.
    record Sign(int role, String label, String signature) implements MeetingAction {}

    /// Amends what is frozen and leaves it as it is: a numbered file beside it says why and what changed since.
    ///
    /// @param number from 1 for each frozen record
    /// @param amends SHA-256 of the Markdown that is amended
    /// @param sha256 of the amendment's own file
    record Amend(int number, String reason, String amends, String sha256) implements MeetingAction {}

    /// Files a signature of an amendment, by the SHA-256 of its bytes.
    record SignAmendment(int number, String signature) implements MeetingAction {}

    /// Took everything before it from a record.
    ///
    /// @param fileName the record's Markdown
    /// @param sha256 of its twin
    /// @param verified whether it verified against the allowed signers of whoever opened it (rule R9)
    /// @param verificationText what verifying it said
    /// @param afterEvent the number of the event after which events are the record's
    /// @param lastEvent the number of the last of them; [#ALL] for everything before this event
    record RestoreFromRecord(
            String fileName, String sha256, boolean verified, String verificationText, int afterEvent, int lastEvent)
            implements MeetingAction {
        public static final int ALL = Integer.MAX_VALUE;
    }
}
