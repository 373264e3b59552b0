package dev.gateboard.store.json;

import dev.gateboard.model.checklist.GateSyntax;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a document is read, as members of the event that brings the document. What says nothing has no member, so that
/// events written before read as before.
final class GateSyntaxCodec {
    private GateSyntaxCodec() {}

    static void writeRules(GateSyntax form, ObjectNode body) {
        // The first reading rules are those of an event that names none.
        if (form.rulesVersion() > 1) body.put("rules", form.rulesVersion());
        if (!form.inclusions().isEmpty()) {
            var list = body.putArray("include");
            for (var each : form.inclusions())
                list.addObject()
                        .put("kind", each.kind().name().toLowerCase(Locale.ROOT))
                        .put("anchor", each.anchor())
                        .put("occurrence", each.occurrence())
                        .put("gates", each.gates());
        }
        if (form.roleChoices().isEmpty()) return;
        var list = body.putArray("roleSections");
        for (var each : form.roleChoices())
            list.addObject()
                    .put("path", each.path())
                    .put("occurrence", each.occurrence())
                    .put("areRoles", each.areRoles());
    }

    static GateSyntax read(JsonNode body) {
        return GateSyntax.of(
                        body.required("form").stringValue(), body.path("rules").asInt(1))
                .withInclusions(body.has("include") ? inclusions(body.required("include")) : List.of())
                .withRoleChoices(body.has("roleSections") ? roleChoices(body.required("roleSections")) : List.of());
    }

    private static List<GateSyntax.Inclusion> inclusions(JsonNode list) {
        return list.valueStream()
                .map(each -> new GateSyntax.Inclusion(
                        GateSyntax.Inclusion.Kind.valueOf(
                                each.required("kind").stringValue().toUpperCase(Locale.ROOT)),
                        each.required("anchor").stringValue(),
                        each.required("occurrence").intValue(),
                        each.required("gates").intValue()))
                .toList();
    }

    private static List<GateSyntax.RoleChoice> roleChoices(JsonNode list) {
        return list.valueStream()
                .map(each -> new GateSyntax.RoleChoice(
                        each.required("path").stringValue(),
                        each.required("occurrence").intValue(),
                        each.required("areRoles").booleanValue()))
                .toList();
    }
}
