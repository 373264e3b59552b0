package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.workspace.DataFolder;
import dev.gateboard.workspace.DatabaseTrouble;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Probes;
import dev.gateboard.workspace.Probing;
import dev.gateboard.workspace.Records;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// What every verb uses: the surroundings, the options that hold for all, and the workspace while it works.
final class Session {
    private final Surroundings surroundings;
    private final Globals globals;

    Session(Surroundings surroundings, Globals globals) {
        this.surroundings = surroundings;
        this.globals = globals;
    }

    /// What a verb does with the workspace; its answer is the exit code.
    interface Work {
        int with(Workspace workspace) throws Refused, InterruptedException;
    }

    /// Opens the workspace for the time of the work.
    int work(Work work) throws Refused, InterruptedException {
        return work(probing(), work);
    }

    /// The same, with these probes.
    int work(Probing probing, Work work) throws Refused, InterruptedException {
        try (var workspace = Workspace.open(database(), surroundings.clock(), surroundings.zone(), _ -> {}, probing)) {
            return work.with(workspace);
        } catch (DatabaseTrouble e) {
            throw new Refused(e.sentence());
        }
    }

    private Path database() throws Refused {
        if (!globals.database.isEmpty()) return path(globals.database);
        var named = surroundings.environment().getOrDefault("GATEBOARD_DB", "");
        return named.isEmpty() ? DataFolder.ofThisMachine().database() : path(named);
    }

    /// The sources of this command, read when they are needed.
    Probes probing() throws Refused {
        return new Probes(sourcesFile(), surroundings.clock(), surroundings.environment());
    }

    /// The same, where everything that is asked depends on the list of sources: what is wrong with it is said once.
    Probes readableProbing() throws Refused {
        var probing = probing();
        var trouble = probing.unreadable();
        if (trouble.isEmpty()) return probing;
        probing.close();
        throw new Refused(trouble);
    }

    Path sourcesFile() throws Refused {
        if (!globals.sources.isEmpty()) return path(globals.sources);
        var named = surroundings.environment().getOrDefault("GATEBOARD_SOURCES", "");
        return named.isEmpty() ? DataFolder.ofThisMachine().configuration().resolve("sources.yaml") : path(named);
    }

    static <T> T value(Records.Result<T> result) throws Refused {
        return switch (result) {
            case Records.Found<T>(T value) -> value;
            case Records.Refused<T>(String sentence) -> throw new Refused(sentence);
        };
    }

    static <T> T probes(Probes.Result<T> result) throws Refused {
        return switch (result) {
            case Probes.Found<T>(T value) -> value;
            case Probes.Refused<T>(String sentence) -> throw new Refused(sentence);
        };
    }

    Path path(String text) throws Refused {
        return NamedFile.path(surroundings.folder(), text);
    }

    /// Who is at the keyboard.
    Person person() throws Refused {
        return globals.person.isEmpty() ? surroundings.self().get() : Written.person(globals.person);
    }

    /// A setting of git's, as the folder of the command has it; empty where there is none.
    String git(String setting) {
        return Self.git(surroundings.folder(), setting);
    }

    boolean json() {
        return globals.json;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    PrintStream out() {
        return surroundings.out();
    }

    PrintStream err() {
        return surroundings.err();
    }

    /// How these gates stand now, one line a gate.
    void show(Board board, List<Gate> gates) {
        if (json()) out().println(new Json(board).text(true));
        else gates.forEach(gate -> out().println(Lines.gate(board, gate)));
    }

    static WorkspaceState state(Workspace workspace) throws Refused, InterruptedException {
        return answer(workspace.state());
    }

    static Board review(Workspace workspace, String name) throws Refused, InterruptedException {
        return Lookup.review(state(workspace).boards(), name);
    }

    static Done.Stored done(CompletableFuture<Done> asked) throws Refused, InterruptedException {
        return switch (answer(asked)) {
            case Done.Stored stored -> stored;
            case Done.Refused(String sentence) -> throw new Refused(sentence);
        };
    }

    static <T> T answer(CompletableFuture<T> asked) throws Refused, InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DatabaseTrouble trouble) throw new Refused(trouble.sentence());
            throw new IllegalStateException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }
}
