package dev.gateboard.app.controller;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.HomeFolder;
import dev.gateboard.ui.settings.IdentityController.FileFinding;
import dev.gateboard.workspace.platform.GitConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Says what is found where a key or a list of signers is named.
///
/// @param folder where git's settings are asked for and relative paths begin
public record SigningFileFinder(Path folder, Messages messages) {
    private static final String PUBLIC = ".pub";

    /// @param named empty where git names it
    FileFinding key(String named) {
        var key = named.isBlank() ? GitConfigReader.of(folder, "user.signingkey") : named.strip();
        if (key.isEmpty()) return new FileFinding(messages.text("settings.noKey"), true);
        if (key.startsWith("key::") || key.startsWith("ssh-"))
            return new FileFinding(messages.text("settings.keyItself"), true);
        try {
            var file = HomeFolder.ofThisMachine().resolve(key, folder);
            var open = file.toString().endsWith(PUBLIC) ? file : file.resolveSibling(file.getFileName() + PUBLIC);
            if (!Files.isReadable(file)) return new FileFinding(messages.text("settings.noFile", file), false);
            if (!Files.isReadable(open)) return new FileFinding(messages.text("settings.keyFile", file), true);
            var words = Files.readString(open).strip().split("\\s+", 3);
            return new FileFinding(
                    messages.text("settings.keyFound", words[0], words.length > 2 ? words[2] : file), true);
        } catch (IOException | InvalidPathException e) {
            return new FileFinding(messages.text("settings.noFile", key), false);
        }
    }

    /// @param named empty where git names it
    FileFinding signers(String named) {
        var list = named.isBlank() ? GitConfigReader.of(folder, "gpg.ssh.allowedSignersFile") : named.strip();
        if (list.isEmpty()) return new FileFinding(messages.text("settings.noSigners"), true);
        try {
            var file = HomeFolder.ofThisMachine().resolve(list, folder);
            var lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            return new FileFinding(messages.count("settings.signers", lines, file), lines > 0);
        } catch (IOException | InvalidPathException e) {
            return new FileFinding(messages.text("settings.noFile", list), false);
        }
    }
}
