package dev.gateboard.workspace.settings;

import dev.gateboard.language.Language;
import dev.gateboard.model.person.InvalidPersonException;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.store.SettingsFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a person set, read from the settings that a database keeps. What was never set, or cannot be read, is as it
/// comes.
///
/// @param stored as [dev.gateboard.workspace.Workspace#settings] gives them
public record UserSettings(Map<String, String> stored) {
    /// Whether the desktop is told of a gate that turned.
    public static final String NOTIFICATIONS = "notifications";

    /// Who is at the keyboard, as `Name <email>`; empty where git says so.
    public static final String PERSON = "person";
    /// The key to sign with, as git's `user.signingkey` names one; empty where git says so.
    public static final String SIGNING_KEY = "signing.key";
    /// The list of allowed signers; empty where git says so.
    public static final String ALLOWED_SIGNERS = "signing.allowedSigners";
    /// The tag of the language; empty where the system decides.
    public static final String LANGUAGE = "window.language";
    /// Which colours the window takes.
    public static final String APPEARANCE = "window.appearance";
    /// How large texts are.
    public static final String TEXT_SIZE = "window.textSize";
    /// How often a new probe asks, as a probes file says it; empty where each kind decides.
    public static final String PROBE_INTERVAL = "probes.interval";
    /// How long a reading of a new probe is fresh, as a probes file says it; empty where each kind decides.
    public static final String PROBE_FRESHNESS = "probes.freshness";
    /// What an export offers first.
    public static final String EXPORT = "export.first";

    private static final String OFF = "off";

    public UserSettings {
        stored = Map.copyOf(stored);
    }

    /// Those of a database, which stays as it is; none where it cannot be read.
    public static UserSettings of(Path database) {
        return new UserSettings(SettingsFile.read(database));
    }

    /// How a switch is kept.
    public static String stored(boolean on) {
        return on ? "on" : OFF;
    }

    /// On, unless somebody turned it off.
    public boolean notifications() {
        return !text(NOTIFICATIONS).equals(OFF);
    }

    /// The chosen language; empty where the system decides.
    public Optional<Language> language() {
        return Language.ofTag(text(LANGUAGE));
    }

    /// Who is at the keyboard; empty where nobody said, or where what is kept names no one.
    public Optional<Person> person() {
        try {
            return text(PERSON).isEmpty() ? Optional.empty() : Optional.of(Person.fromInput(text(PERSON)));
        } catch (InvalidPersonException e) {
            return Optional.empty();
        }
    }

    /// How a language is kept.
    public static String stored(Optional<Language> language) {
        return language.map(Language::tag).orElse("");
    }

    /// Empty where it was never set.
    public String text(String setting) {
        return stored.getOrDefault(setting, "");
    }

    /// A new probe, asked as often and fresh as long as set here where it does not say so itself.
    public ProbeDraft withDefaults(ProbeDraft draft) {
        var keys = new LinkedHashMap<>(draft.keys());
        keys.putIfAbsent("interval", text(PROBE_INTERVAL));
        keys.putIfAbsent("freshness", text(PROBE_FRESHNESS));
        return new ProbeDraft(draft.id(), draft.kind(), draft.source(), keys, draft.ranges());
    }
}
