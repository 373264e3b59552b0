package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.platform.DataFolder;
import dev.gateboard.workspace.record.RecordService;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.settings.SigningSettings;
import dev.gateboard.workspace.settings.UserSettings;
import dev.gateboard.workspace.signal.ProbeProvider;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What every verb uses: the surroundings, the options that hold for all, and the workspace while it works.
public final class CommandContext {
    private final CommandEnvironment surroundings;
    private final GlobalOptions globals;
    private final Set<String> said = new HashSet<>();
    private Optional<UserSettings> settings = Optional.empty();

    public CommandContext(CommandEnvironment surroundings, GlobalOptions globals) {
        this.surroundings = surroundings;
        this.globals = globals;
    }

    /// What a verb does with the workspace; its answer is the exit code.
    public interface WorkspaceTask {
        int run(Workspace workspace) throws CommandException, InterruptedException;
    }

    /// Opens the workspace for the time of the work.
    public int withWorkspace(WorkspaceTask work) throws CommandException, InterruptedException {
        return withWorkspace(probeService(), work);
    }

    /// The same, with these probes.
    public int withWorkspace(ProbeProvider probing, WorkspaceTask work) throws CommandException, InterruptedException {
        try (var workspace = Workspace.open(database(), surroundings.clock(), surroundings.zone(), _ -> {}, probing)) {
            return work.run(workspace);
        } catch (WorkspaceException e) {
            throw new CommandException(e.message());
        }
    }

    private Path database() throws CommandException {
        if (!globals.database.isEmpty()) return path(globals.database);
        var named = surroundings.environment().getOrDefault("GATEBOARD_DB", "");
        return named.isEmpty() ? DataFolder.ofThisMachine().database() : path(named);
    }

    /// The sources of this command, read when they are needed.
    public ProbeService probeService() throws CommandException {
        return new ProbeService(sourcesFile(), surroundings.clock(), surroundings.environment());
    }

    /// The same, where everything that is asked depends on the list of sources: what is wrong with it is said once.
    public ProbeService readableProbeService() throws CommandException {
        var probing = probeService();
        var trouble = probing.readError();
        if (trouble.isEmpty()) return probing;
        probing.close();
        throw new CommandException(trouble);
    }

    public Path sourcesFile() throws CommandException {
        if (!globals.sources.isEmpty()) return path(globals.sources);
        var named = surroundings.environment().getOrDefault("GATEBOARD_SOURCES", "");
        return named.isEmpty() ? DataFolder.ofThisMachine().configuration().resolve("sources.yaml") : path(named);
    }

    public static <T> T requireRecordResult(RecordService.RecordResult<T> result) throws CommandException {
        return switch (result) {
            case RecordService.SignatureFound<T>(T value) -> value;
            case RecordService.RecordRefused<T>(String sentence) -> throw new CommandException(sentence);
        };
    }

    public static <T> T requireResult(ProbeService.ServiceResult<T> result) throws CommandException {
        return switch (result) {
            case ProbeService.ResultFound<T>(T value) -> value;
            case ProbeService.SourceRefused<T>(String sentence) -> throw new CommandException(sentence);
        };
    }

    public Path path(String text) throws CommandException {
        return FileArgument.path(surroundings.folder(), text);
    }

    /// Who is at the keyboard.
    public Person currentUser() throws CommandException {
        var database = database();
        var user = new CurrentUserResolver(globals.person, surroundings, () -> settings(database)).resolve();
        sayOnce(user.remark());
        return user.person();
    }

    /// The key of `--key`, else the one set in the window, else git's; empty where there is none.
    public String signingKey(String option) throws CommandException {
        if (!option.isEmpty()) return option;
        var key = signing().key();
        if (!key.missing().isEmpty()) sayOnce(Messages.COMMAND.text("signing.missingKey", key.missing(), key.name()));
        if (key.isSet()) sayOnce(Messages.COMMAND.text("signing.key", key.name()));
        return key.name();
    }

    /// The list of `--allowed-signers`, else the one set in the window, else git's.
    public Optional<Path> allowedSigners(String option) throws CommandException {
        if (!option.isEmpty()) return Optional.of(path(option));
        var list = signing().allowedSigners();
        if (!list.missing().isEmpty())
            sayOnce(Messages.COMMAND.text("signing.missingSigners", list.missing(), list.name()));
        if (list.isSet()) sayOnce(Messages.COMMAND.text("signing.signers", list.name()));
        try {
            return signing().file(list);
        } catch (InvalidPathException e) {
            throw new CommandException(Messages.COMMAND.text("file.badName", list.name()));
        }
    }

    private SigningSettings signing() throws CommandException {
        return new SigningSettings(settings(database()), surroundings.folder());
    }

    /// What is set in the window, read when it is needed first.
    private UserSettings settings(Path database) {
        if (settings.isEmpty()) settings = Optional.of(UserSettings.of(database));
        return settings.get();
    }

    private void sayOnce(String remark) {
        if (!remark.isEmpty() && said.add(remark)) err().println(remark);
    }

    public boolean isJson() {
        return globals.json;
    }

    /// An empty answer for programs.
    public ObjectNode json() {
        return new JsonMapper().createObjectNode();
    }

    public CommandEnvironment surroundings() {
        return surroundings;
    }

    public PrintStream out() {
        return surroundings.out();
    }

    public PrintStream err() {
        return surroundings.err();
    }

    /// How these gates stand now, one line a gate.
    public void printGates(ReviewStatus reviewStatus, List<Gate> gates) {
        if (isJson()) out().println(new ReviewJsonFormatter(reviewStatus).text(true));
        else gates.forEach(gate -> out().println(ReviewTextFormatter.gate(reviewStatus, gate)));
    }

    /// The first characters of a review's id, as a command takes them.
    public static String shortId(ReviewStatus reviewStatus) {
        return reviewStatus.review().id().toString().substring(0, 8);
    }

    public static WorkspaceState state(Workspace workspace) throws CommandException, InterruptedException {
        return await(workspace.state());
    }

    public static ReviewStatus review(Workspace workspace, String name) throws CommandException, InterruptedException {
        var state = state(workspace);
        var id = NameLookup.review(
                state.reviewStatuses(), await(workspace.overview().archived()), name);
        return state.reviewStatus(id)
                .or(() -> workspace.overview().reviewStatus(id).join())
                .orElseThrow(() -> new CommandException(Messages.COMMAND.text("name.noReview", name)));
    }

    public static WorkspaceResult.Stored requireSaved(CompletableFuture<WorkspaceResult> asked)
            throws CommandException, InterruptedException {
        return switch (await(asked)) {
            case WorkspaceResult.Stored stored -> stored;
            case WorkspaceResult.ActionRefused(String sentence) -> throw new CommandException(sentence);
        };
    }

    public static <T> T await(CompletableFuture<T> asked) throws CommandException, InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WorkspaceException trouble) throw new CommandException(trouble.message());
            throw new IllegalStateException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }
}
