package dev.gateboard.store.sqlite;

import java.time.Instant;

/// A document kept to be used again, by the SHA-256 of its bytes in hexadecimal.
///
/// @param fileName the name it first came under
/// @param size in bytes
/// @param name what people call it; empty where it goes by its file's name
/// @param version which version it is, in people's words; empty where nobody said
public record ChecklistTemplate(
        String sha256, String fileName, Instant added, long size, String name, String version, boolean isArchived) {

    /// One that nobody named.
    public ChecklistTemplate(String sha256, String fileName, Instant added, long size) {
        this(sha256, fileName, added, size, "", "", false);
    }
}
