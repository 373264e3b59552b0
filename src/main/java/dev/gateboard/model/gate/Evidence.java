package dev.gateboard.model.gate;

import dev.gateboard.model.signal.Reading;
import java.util.Optional;

/// Something a mark rests on that is more than a word (rule R10).
public sealed interface Evidence {

    /// An address, as pasted.
    record Address(String url) implements Evidence {}

    /// A file, picture or pasted text, kept in the store by the SHA-256 of its bytes (rule R35). `size` is in bytes.
    record Attachment(String sha256, String name, String mediaType, long size) implements Evidence {
        /// In bytes: 25 MiB (rule R35).
        public static final int LARGEST = 25 * 1024 * 1024;

        private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        /// Whether there is nothing in it, whatever is said of its size.
        public boolean isEmpty() {
            return size <= 0 || sha256.equals(EMPTY);
        }

        public boolean isPicture() {
            return mediaType.startsWith("image/");
        }
    }

    /// What a person wrote back when asked, kept whole: the word itself, and no more than a word.
    record Answer(Attachment text) implements Evidence {}

    /// An answer of a probe bound to the gate, of the moment the mark was made (rule R32).
    record Measured(Reading reading) implements Evidence {}

    /// Whether it backs what it is laid beside: a word does not, nor does an empty file or an address that leads
    /// nowhere.
    default boolean countsAsEvidence() {
        return switch (this) {
            case Address(String url) -> WebAddress.isWebAddress(url);
            case Attachment file -> !file.isEmpty();
            case Measured _ -> true;
            case Answer _ -> false;
        };
    }

    /// The file that is kept of it, where it is one.
    default Optional<Attachment> file() {
        return switch (this) {
            case Attachment attachment -> Optional.of(attachment);
            case Answer(Attachment text) -> Optional.of(text);
            case Address _, Measured _ -> Optional.empty();
        };
    }

    /// What a person would call it: the address, the file's name, or the probe and what it measured.
    default String label() {
        return switch (this) {
            case Address(String url) -> url;
            case Attachment attachment -> attachment.name();
            case Answer(Attachment text) -> text.name();
            case Measured(Reading reading) ->
                reading.values().isEmpty()
                        ? reading.probe()
                        : reading.probe() + " " + String.join(", ", reading.values());
        };
    }
}
