package dev.gateboard.model.gate;

import dev.gateboard.model.person.BlankText;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The name of a file that came from outside: of a bundle, a record or a reply. It is the name alone, so that it can
/// lead nowhere, and one that every system takes.
public final class SafeFileName {
    /// In bytes, as most file systems have it.
    public static final int LONGEST = 255;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    /// Windows takes these for a device, whatever follows the dot.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\..*)?", Pattern.DOTALL);

    private SafeFileName() {}

    public static boolean isSafe(String name) {
        return !BlankText.isBlank(name)
                && byteLength(name) <= LONGEST
                && !name.equals(".")
                && !name.equals("..")
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.codePoints().noneMatch(SafeFileName::isUnseen)
                && !DRIVE.matcher(name).matches()
                && !DEVICE.matcher(name).matches();
    }

    /// As much of the name's beginning as these bytes hold, up to a whole character.
    public static String truncate(String name, int bytes) {
        int end = 0;
        for (int left = bytes; end < name.length(); ) {
            int next = name.offsetByCodePoints(end, 1);
            left -= byteLength(name.substring(end, next));
            if (left < 0) break;
            end = next;
        }
        return name.substring(0, end);
    }

    /// How many bytes of a file's name this is.
    public static int byteLength(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Whether a character is a control or one that is not seen and changes how others are.
    public static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            default -> false;
        };
    }
}
