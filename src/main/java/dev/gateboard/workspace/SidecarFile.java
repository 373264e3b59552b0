package dev.gateboard.workspace;

import java.util.List;

/// The probes that lie beside a checklist: `NAME.probes.yaml` and its bytes. The bytes are not copied and must not be
/// changed afterwards.
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record SidecarFile(String fileName, byte[] bytes) {
    public static final SidecarFile NOTHING = new SidecarFile("", new byte[0]);

    boolean isNothing() {
        return fileName.isEmpty();
    }

    /// The name a checklist's probes have by custom.
    public static String nameFor(String checklist) {
        for (var ending : List.of(".md", ".markdown")) {
            if (checklist.endsWith(ending))
                return checklist.substring(0, checklist.length() - ending.length()) + ".probes.yaml";
        }
        return checklist + ".probes.yaml";
    }
}
