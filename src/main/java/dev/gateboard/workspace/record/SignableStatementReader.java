package dev.gateboard.workspace.record;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.RoleFileNames;
import dev.gateboard.record.content.SignOffStatement;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.review.FileAttachment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the statements of what is frozen.
public record SignableStatementReader(Store store, MeetingState meeting) {

    public List<SignableStatement> readAll() throws StoreException {
        var all = new ArrayList<SignableStatement>();
        for (var freeze : meeting.frozen()) {
            var names = RoleFileNames.of(
                    freeze.name(),
                    meeting.roles().stream()
                            .limit(freeze.statements().size())
                            .map(MeetingRole::label)
                            .toList());
            for (int index = 0; index < freeze.statements().size(); index++)
                all.add(role(
                        index,
                        freeze.name() + "." + names.get(index) + ".json",
                        freeze.statements().get(index)));
            for (var made : meeting.amendments()) {
                int number = made.action().number();
                all.add(new SignableStatement(
                        new SignableStatement.Signatory.OfAmendment(number),
                        Messages.RECORD.text("amendments.label", Integer.toString(number)),
                        false,
                        List.of(made.attribution().by()),
                        AmendmentFileNames.of(freeze.name(), number),
                        attachment(made.action().sha256()),
                        filedSignatures(made.signatures().stream().findFirst())));
            }
        }
        return List.copyOf(all);
    }

    private SignableStatement role(int index, String file, String sha256) throws StoreException {
        var statement = attachment(sha256);
        var said = read(statement.bytes());
        var role = meeting.roles().get(index);
        return new SignableStatement(
                new SignableStatement.Signatory.OfRole(index),
                role.label(),
                role.isRequired(),
                said.person().isEmpty() ? List.of() : List.of(Person.parse(said.person())),
                file,
                statement,
                filedSignatures(Optional.ofNullable(meeting.signatures().get(index))));
    }

    private static SignOffStatement.Predicate read(byte[] statement) {
        try {
            return SignOffStatement.read(statement).predicate();
        } catch (IOException e) {
            throw new IllegalStateException("A statement that was frozen here cannot be read.", e);
        }
    }

    private List<SignableStatement.FiledSignature> filedSignatures(Optional<MeetingState.SignatureEntry> signed)
            throws StoreException {
        if (signed.isEmpty()) return List.of();
        return List.of(new SignableStatement.FiledSignature(
                signed.get().attribution(), attachment(signed.get().sha256())));
    }

    private FileAttachment attachment(String sha256) throws StoreException {
        return FileAttachment.of(
                "statement.json",
                store.attachment(sha256)
                        .orElseThrow(() -> new IllegalStateException("The frozen bytes " + sha256 + " are missing.")));
    }
}
