package dev.gateboard.signal.probe;

/// A text that may be looked at so many times and no more: the patterns of Prometheus and Alertmanager take time in
/// proportion to the text (RE2), Java's may take for ever.
///
/// @param text what is looked at
/// @param left how many letters may still be asked for, in its one element
@SuppressWarnings("ArrayRecordComponent") // a counter that parts of the text share
public record BoundedCharSequence(CharSequence text, int[] left) implements CharSequence {
    private static final int MOST = 1_000_000;

    public BoundedCharSequence(CharSequence text) {
        this(text, new int[] {MOST});
    }

    /// That was too much.
    public static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left[0] < 0) throw new Endless();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedCharSequence(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
