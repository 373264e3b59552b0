package dev.gateboard.store.sqlite;

import java.time.Instant;

/// A document kept to be used again, by the SHA-256 of its bytes in hexadecimal. `fileName` is the name it first came
/// under, `size` is in bytes.
public record ChecklistTemplate(String sha256, String fileName, Instant added, long size) {}
