package dev.gateboard.workspace.database;

import java.nio.file.Path;

/// Where a database is.
///
/// @param bytes how large it is, with its log
public record DatabaseFile(Path path, long bytes) {}
