package dev.gateboard.model.checklist;

import java.util.List;

/// What is released (rule R5): texts as the document or the owner gives them, empty where no one has. A release may
/// have several names (sha, tag, build, version).
public record Release(String service, String environment, List<String> names, String date, String owner) {
    public Release {
        names = List.copyOf(names);
    }
}
