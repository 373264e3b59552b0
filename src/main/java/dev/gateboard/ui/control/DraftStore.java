package dev.gateboard.ui.control;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// What was typed and not used yet, by what it is about: kept until it is used or thrown away, over a restart too.
/// It is kept on this machine as settings are, and is no part of a review. Used on the JavaFX thread.
public final class DraftStore {
    private static final String PREFIX = "draft.";
    /// Typing is kept once it rests; each key by itself would be a write to the disk.
    private static final Duration REST = Duration.millis(400);

    private final BiConsumer<String, String> remember;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<String, Draft> unsaved = new LinkedHashMap<>();
    private final Map<String, List<EvidenceInput>> files = new HashMap<>();
    private final PauseTransition rest = new PauseTransition(REST);

    /// The line that was open, and the texts of its entries by their names.
    public record Draft(String line, Map<String, String> texts) {
        static final Draft NOTHING = new Draft("", Map.of());

        public Draft {
            texts = Map.copyOf(texts);
        }

        boolean isNothing() {
            return texts.values().stream().allMatch(String::isBlank);
        }
    }

    /// @param remember keeps a setting
    public DraftStore(BiConsumer<String, String> remember) {
        this.remember = remember;
        rest.setOnFinished(_ -> save());
    }

    /// Drafts that nothing outlives.
    public static DraftStore inMemory() {
        return new DraftStore((_, _) -> {});
    }

    /// Takes up what was remembered.
    public void load(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isEmpty()) drafts.put(name.substring(PREFIX.length()), read(value));
        });
    }

    /// What was typed about this; empty where nothing waits.
    public Optional<Draft> find(String about) {
        return Optional.ofNullable(drafts.get(about));
    }

    /// The same for one line.
    public Map<String, String> find(String about, String line) {
        return find(about)
                .filter(draft -> draft.line().equals(line))
                .map(Draft::texts)
                .orElse(Map.of());
    }

    /// Keeps what is typed now; nothing is kept where all of it is blank.
    public void keep(String about, String line, Map<String, String> texts) {
        var draft = new Draft(line, texts);
        if (draft.isNothing()) {
            discard(about, line);
            return;
        }
        drafts.put(about, draft);
        unsaved.put(about, draft);
        rest.playFromStart();
    }

    /// It was used, or thrown away.
    public void discard(String about, String line) {
        files.remove(about);
        if (find(about).filter(draft -> draft.line().equals(line)).isEmpty()) return;
        drafts.remove(about);
        unsaved.put(about, Draft.NOTHING);
        save();
    }

    /// Evidence that was brought to the line; its bytes are kept until the window closes.
    public List<EvidenceInput> files(String about) {
        return files.getOrDefault(about, List.of());
    }

    public void addEvidence(String about, List<EvidenceInput> brought) {
        files.put(about, List.copyOf(brought));
    }

    /// Keeps what is typed at once, as before a close.
    public void save() {
        rest.stop();
        unsaved.forEach((about, draft) -> remember.accept(PREFIX + about, draft.isNothing() ? "" : write(draft)));
        unsaved.clear();
    }

    /// This setting did not reach the disk, as where that is full: it is kept with what is typed next, or at the
    /// close.
    public void notKept(String setting) {
        var about = setting.substring(PREFIX.length());
        unsaved.putIfAbsent(about, drafts.getOrDefault(about, Draft.NOTHING));
    }

    private static String write(Draft draft) {
        var text = new StringBuilder(encoded(draft.line()));
        draft.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> text.append('\n')
                        .append(encoded(entry.getKey()))
                        .append('=')
                        .append(encoded(entry.getValue())));
        return text.toString();
    }

    private static Draft read(String text) {
        var lines = text.lines().toList();
        var texts = new HashMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            int equals = line.indexOf('=');
            if (equals > 0) texts.put(decoded(line.substring(0, equals)), decoded(line.substring(equals + 1)));
        }
        return new Draft(decoded(lines.getFirst()), texts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A setting that someone else wrote is no draft, and no fault.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
