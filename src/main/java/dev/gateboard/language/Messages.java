package dev.gateboard.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The texts people read, whole sentences by key. Each layer has a bundle of its own: `messages.properties` in its
/// folder
/// of the assets, `messages_de.properties` for German.
public final class Messages {
    public static final Messages WINDOW = new Messages("ui");
    public static final Messages DEMO = new Messages("demo");
    public static final Messages COMMAND = new Messages("cli");
    public static final Messages REVIEW = new Messages("text");
    public static final Messages RECORD = new Messages("record");
    public static final Messages WORKSPACE = new Messages("workspace");
    public static final Messages SIGNAL = new Messages("signal");
    public static final Messages STORE = new Messages("store");
    public static final Messages DOCUMENT = new Messages("document");

    private final String folder;
    private final ConcurrentHashMap<Language, Bundle> bundles = new ConcurrentHashMap<>();

    private Messages(String folder) {
        this.folder = folder;
    }

    /// The sentence of this key in the current language, its places filled with numbers and texts. In the window, each
    /// character that is not seen becomes a mark.
    ///
    /// @throws MissingResourceException for a key that is not there
    public String text(String key, Object... values) {
        return bundle(Language.current()).text(key, this == WINDOW ? visible(values) : values);
    }

    /// The sentence for a number of things: that of `key.one` for exactly one, of `key.other` for any other number, of
    /// `key.none` for zero if the bundle has it. The number is `{0}`, the values follow from `{1}` on.
    ///
    /// @throws MissingResourceException for a key that is not there
    public String count(String key, long count, Object... values) {
        var bundle = bundle(Language.current());
        var form = count == 1 ? ".one" : count == 0 && bundle.containsKey(key + ".none") ? ".none" : ".other";
        var all = new Object[values.length + 1];
        all[0] = count;
        System.arraycopy(values, 0, all, 1, values.length);
        return bundle.text(key + form, this == WINDOW ? visible(all) : all);
    }

    /// All texts of this layer in the current language, as patterns.
    public ResourceBundle bundle() {
        return bundle(Language.current());
    }

    private static Object[] visible(Object[] values) {
        var shown = values.clone();
        for (int index = 0; index < shown.length; index++)
            if (shown[index] instanceof String text) shown[index] = VisibleText.text(text);
        return shown;
    }

    private Bundle bundle(Language language) {
        return bundles.computeIfAbsent(language, this::load);
    }

    private Bundle load(Language language) {
        return switch (language) {
            case ENGLISH -> new Bundle(language, read(""), folder);
            case GERMAN -> new Bundle(language, german(), folder);
            case PSEUDO -> new Bundle(language, PseudoTranslation.translate(read("")), folder);
        };
    }

    /// A text that is not translated is shown in English.
    private Properties german() {
        var texts = read("");
        if (Messages.class.getResource(path("_de")) != null) texts.putAll(read("_de"));
        return texts;
    }

    private String path(String suffix) {
        return "/dev/gateboard/" + folder + "/messages" + suffix + ".properties";
    }

    private Properties read(String suffix) {
        var name = path(suffix);
        var texts = new Properties();
        try (var in = Messages.class.getResourceAsStream(name)) {
            if (in == null) throw new MissingResourceException("no " + name, Messages.class.getName(), name);
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /// The texts of one layer in one language.
    private static final class Bundle extends ResourceBundle {
        private final Language language;
        private final Properties texts;
        private final String folder;
        private final ConcurrentHashMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

        Bundle(Language language, Properties texts, String folder) {
            this.language = language;
            this.texts = texts;
            this.folder = folder;
        }

        String text(String key, Object[] values) {
            var format = formats.computeIfAbsent(key, name -> new MessageFormat(pattern(name), language.locale()));
            synchronized (format) {
                return format.format(values);
            }
        }

        private String pattern(String key) {
            var text = texts.getProperty(key);
            if (text == null) throw new MissingResourceException("no " + key + " in " + folder, folder, key);
            return text;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.stringPropertyNames());
        }

        @Override
        public boolean containsKey(String key) {
            return texts.containsKey(key);
        }
    }
}
