package dev.gateboard.ui.text;

import dev.gateboard.text.VisibleText;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Every text the window shows, whole sentences by key, from `dev/gateboard/messages.properties`. Reasons and states,
/// which the command line and the record say as well, are in `words`.
public final class Messages {
    private static final String BUNDLE = "dev.gateboard.messages";

    private final Locale locale = Locale.ENGLISH;
    private final ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /// The sentence of this key, its places filled. The values are numbers and texts.
    ///
    /// @throws java.util.MissingResourceException for a key that is not there
    public String text(String key, Object... values) {
        var format = formats.computeIfAbsent(key, name -> new MessageFormat(bundle.getString(name), locale));
        var shown = values.clone();
        for (int index = 0; index < shown.length; index++)
            if (shown[index] instanceof String text) shown[index] = VisibleText.text(text);
        synchronized (format) {
            return format.format(shown);
        }
    }

    /// The language of the texts, for dates and numbers beside them.
    public Locale locale() {
        return locale;
    }
}
