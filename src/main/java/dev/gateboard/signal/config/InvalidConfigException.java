package dev.gateboard.signal.config;

/// A YAML file that cannot be used: one sentence, and the line it is about.
public final class InvalidConfigException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String sentence;

    public InvalidConfigException(int line, String sentence) {
        super(sentence);
        this.line = line;
        this.sentence = sentence;
    }

    public int line() {
        return line;
    }

    public String sentence() {
        return sentence;
    }
}
