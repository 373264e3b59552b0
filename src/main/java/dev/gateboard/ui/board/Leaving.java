package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Run;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What an export would hand to its readers beside the document's text (rule R35): files by name, hosts that links and
/// proofs name, and mail addresses in what people wrote.
///
/// @param files names of attached files and pictures; named in the record, their bytes stay here
record Leaving(List<String> files, List<String> hosts, List<String> addresses) {
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\")]+");

    static Leaving of(Board board, boolean plain) {
        var files = new TreeSet<String>();
        var texts = new TreeSet<String>();
        var review = board.review();
        for (var section : review.checklist().sections()) {
            for (var item : section.items()) {
                for (Run run : item.runs()) texts.addAll(List.of(run.text(), run.target()));
            }
        }
        for (var gate : review.checklist().gates()) {
            if (!plain) {
                for (var proof : review.state(gate).proofs().newestFirst()) {
                    switch (proof.evidence()) {
                        case Evidence.Attachment file -> files.add(file.name());
                        case Evidence.Answer(var text) -> files.add(text.name());
                        case Evidence.Address(String url) -> texts.add(url);
                        case Evidence.Measured _ -> {}
                    }
                }
            }
            texts.add(dev.gateboard.words.Sentences.reason(review, board.standing(gate)));
        }
        review.checklist().placeholders().forEach(place -> texts.add(review.value(place)));
        return new Leaving(List.copyOf(files), hosts(texts), addresses(texts));
    }

    private static List<String> hosts(Iterable<String> texts) {
        var hosts = new TreeSet<String>();
        for (var text : texts) LINK.matcher(text).results().forEach(link -> hosts.add(host(link.group())));
        hosts.remove("");
        return List.copyOf(hosts);
    }

    private static String host(String link) {
        try {
            var host = new URI(link).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return link;
        }
    }

    private static List<String> addresses(Iterable<String> texts) {
        var addresses = new TreeSet<String>();
        for (var text : texts) MAIL.matcher(text).results().forEach(mail -> addresses.add(mail.group()));
        return List.copyOf(addresses);
    }
}
