package dev.gateboard.model.gate;

import java.util.regex.Pattern;

/// Addresses that can be evidence: of a page or a file on a host that others reach too (rule R10). An email address,
/// a scheme no one has or an address without a host shows no one anything.
public final class WebAddress {
    /// In characters.
    private static final int LONGEST = 4096;

    private static final Pattern LIKE = Pattern.compile(
            "(?i)[a-z][a-z0-9+.-]*://.*|(mailto|tel|sms|data|javascript|file|about|blob|urn|news|view-source):.*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftps?|sftp|ssh|git|s3|gs)://([^\\s/?#@\\\\]*@)?"
            + "([\\p{L}\\p{N}_]([\\p{L}\\p{M}\\p{N}_.-]*[\\p{L}\\p{M}\\p{N}_])?\\.?|\\[[0-9a-f:.]+])"
            + "(:\\d{1,5})?([/?#]\\S*)?");

    private WebAddress() {}

    /// Whether a text is meant as an address, a good one or not.
    public static boolean looksLikeAddress(String text) {
        return LIKE.matcher(text).matches() && text.chars().noneMatch(Character::isWhitespace);
    }

    /// Whether it is one that can be evidence.
    public static boolean isWebAddress(String text) {
        return text.length() <= LONGEST
                && text.codePoints().noneMatch(SafeFileName::isUnseen)
                && ADDRESS.matcher(text).matches();
    }
}
