package dev.gateboard.workspace.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceDraft;
import dev.gateboard.signal.config.Credential;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.config.SourcesFileEditor;
import dev.gateboard.workspace.platform.AtomicFileWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The user's own `sources.yaml`, changed from a user interface. A change is read back before it is written: every
/// other source must say what it said, and everything else in the file stays as it is. Each verb answers with one
/// sentence why it did nothing; empty where it is done and on disk.
public final class SourcesFileService {
    private static final String TENANT = "X-Scope-OrgID";
    private static final String BEARER = "Bearer";

    private final Path file;

    public SourcesFileService(Path file) {
        this.file = file.toAbsolutePath();
    }

    public Path file() {
        return file;
    }

    /// The source as a form shows it; empty where it is not there.
    public Optional<SourceDraft> draft(String key) {
        try {
            return SourcesFile.read(file).source(key).map(SourcesFileService::draft);
        } catch (InvalidConfigException _) {
            return Optional.empty();
        }
    }

    static SourceDraft draft(Source source) {
        var tenant = Optional.ofNullable(source.headers().get(TENANT))
                .map(Credential::reference)
                .orElse("");
        var kind = source.kind();
        return switch (source.login()) {
            case Source.SourceLogin.NoLogin _, Source.SourceLogin.OAuth2 _ ->
                new SourceDraft(source.key(), kind, source.address(), "", "", tenant);
            case Source.SourceLogin.Basic(var user, var password) ->
                new SourceDraft(source.key(), kind, source.address(), user, password.reference(), tenant);
            case Source.SourceLogin.Token(var _, var token) ->
                new SourceDraft(source.key(), kind, source.address(), "", token.reference(), tenant);
        };
    }

    public String add(SourceDraft draft) {
        if (!draft.key().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) return Messages.SIGNAL.text("sources.badName");
        if (draft(draft.key()).isPresent()) return Messages.SIGNAL.text("sources.nameTaken", draft.key());
        return write(draft.key(), (text, _) -> SourcesFileEditor.add(text, draft));
    }

    public String replace(SourceDraft after) {
        return write(
                after.key(),
                (text, sources) -> sources.source(after.key())
                        .flatMap(before -> SourcesFileEditor.replace(text, draft(before), after)));
    }

    public String remove(String key) {
        return write(key, (text, _) -> SourcesFileEditor.remove(text, key));
    }

    /// Says where test alerts arrive, and changes nothing else of the source.
    ///
    /// @param webhook `HOST:PORT` of this computer
    public String setWebhook(String key, String webhook) {
        return write(
                key,
                (text, sources) ->
                        sources.source(key).flatMap(source -> SourcesFileEditor.setWebhook(text, source, webhook)),
                (before, after) -> before.source(key)
                        .map(source -> source.withWebhook(webhook).withLine(0))
                        .equals(after.source(key).map(source -> source.withLine(0))));
    }

    private interface Change {
        Optional<String> of(String text, SourcesFile sources);
    }

    /// Whether the source itself became what it was meant to.
    private interface Check {
        boolean isAsMeant(SourcesFile before, SourcesFile after);
    }

    private String write(String key, Change change) {
        return write(key, change, (before, after) -> keepsWhatAFormDoesNotShow(before, after, key));
    }

    private String write(String key, Change change, Check check) {
        try {
            var text = text();
            var before = SourcesFile.read(folder(), text);
            var next = change.of(text, before);
            return next.isEmpty() ? mustEditByHand(key) : write(key, before, next.get(), check);
        } catch (InvalidConfigException e) {
            return file + ":" + e.line() + ": " + e.sentence();
        } catch (IOException e) {
            return Messages.SIGNAL.text(
                    "sources.cannotWrite", file, e.getClass().getSimpleName());
        }
    }

    private String write(String key, SourcesFile before, String text, Check check) throws IOException {
        try {
            if (!isSafe(before, SourcesFile.read(folder(), text), key, check)) return mustEditByHand(key);
        } catch (InvalidConfigException e) {
            return e.sentence();
        }
        Files.createDirectories(folder());
        try (var beside = new AtomicFileWriter(file, text.getBytes(StandardCharsets.UTF_8))) {
            beside.commit();
        }
        return "";
    }

    /// Where something else would change with it, nothing is written.
    private static boolean isSafe(SourcesFile before, SourcesFile after, String key, Check check) {
        return without(before, key).equals(without(after, key)) && check.isAsMeant(before, after);
    }

    private static boolean keepsWhatAFormDoesNotShow(SourcesFile before, SourcesFile after, String key) {
        if (before.source(key).isEmpty() || after.source(key).isEmpty()) return true;
        return unshown(before.source(key).get())
                .equals(unshown(after.source(key).get()));
    }

    /// Whether a list of somebody else may add it: a form shows all that is said of it, and it runs no program.
    static boolean isSafeToCopy(Source source) {
        var plain = new Source(source.key(), source.kind(), source.line(), source.address());
        return unshown(source).equals(unshown(plain)) && !source.runsProgram();
    }

    private static List<Object> unshown(Source source) {
        var headers = new HashMap<>(source.headers());
        headers.remove(TENANT);
        var type = source.login() instanceof Source.SourceLogin.Token(var word, var _) ? word : BEARER;
        boolean isLoginShown = !(source.login() instanceof Source.SourceLogin.OAuth2);
        return List.of(
                source.route(),
                headers,
                source.webhook(),
                source.grpc(),
                type,
                isLoginShown ? new Source.SourceLogin.NoLogin() : source.login());
    }

    private static Map<String, Object> without(SourcesFile sources, String key) {
        var others = new HashMap<String, Object>();
        sources.byKey().forEach((name, source) -> {
            if (!name.equals(key)) others.put(name, source.withLine(0));
        });
        return others;
    }

    private String mustEditByHand(String key) {
        return Messages.SIGNAL.text("sources.mustEditByHand", key, file);
    }

    private String text() throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            return "";
        }
    }

    private Path folder() {
        var folder = file.getParent();
        return folder == null ? file : folder;
    }
}
