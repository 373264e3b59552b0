package dev.gateboard.record.content;

import dev.gateboard.model.gate.SafeFileName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What roles are called in file names (rule R28): the label without "sign-off", in lower case, letters and digits of
/// any script, other runs one `-`; then `-2`, `-3` among equals; never `record`.
public final class RoleFileNames {
    private static final Pattern SIGN_OFF =
            Pattern.compile("\\bsign-?\\s?offs?\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private RoleFileNames() {}

    /// The names of these roles, in their order; each is so long at most that its file and the signature beside it
    /// can have their names.
    ///
    /// @param record what the record's files are called ([dev.gateboard.record.FrozenRecord#name])
    public static List<String> of(String record, List<String> labels) {
        int room = SafeFileName.LONGEST - SafeFileName.byteLength(record + "." + ".json.sig");
        Set<String> taken = new HashSet<>();
        taken.add("record");
        var names = new ArrayList<String>();
        for (var label : labels) {
            var plain = plain(label);
            var name = SafeFileName.truncate(plain, room);
            for (int number = 2; !taken.add(name); number++) {
                var end = "-" + number;
                name = SafeFileName.truncate(plain, room - end.length()) + end;
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static String plain(String label) {
        var composed = Normalizer.normalize(label, Normalizer.Form.NFC);
        var words = OTHER.matcher(SIGN_OFF.matcher(composed).replaceAll(" ")).replaceAll("-");
        var plain = words.toLowerCase(Locale.ROOT).replaceAll("^-|-$", "");
        return plain.isEmpty() ? "role" : plain;
    }
}
