package dev.gateboard.workspace.record;

import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.StatusText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What an export would hand to its readers beside the document's text (rule R35): files by name, hosts that links
/// and evidence name, and email addresses in what people wrote.
///
/// @param files names of attached files and pictures; their bytes leave with a record folder alone
/// @param hosts of links and evidence, and the sources that signals came from
/// @param addresses email addresses, those of everybody who said something included
/// @param paths folders of this machine that earlier exports are told of
public record ExportDisclosure(List<String> files, List<String> hosts, List<String> addresses, List<String> paths) {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\")]+");

    public static ExportDisclosure of(ReviewStatus reviewStatus, boolean plain) {
        var files = new TreeSet<String>();
        var texts = new TreeSet<String>();
        var review = reviewStatus.review();
        for (var section : review.checklist().sections()) {
            for (var item : section.items()) {
                for (TextRun run : item.runs()) texts.addAll(List.of(run.text(), run.target()));
            }
        }
        for (var gate : review.checklist().gates()) {
            if (!plain) {
                for (var proof : review.state(gate).evidence().newestFirst()) {
                    switch (proof.evidence()) {
                        case Evidence.Attachment file -> files.add(file.name());
                        case Evidence.Answer(var text) -> files.add(text.name());
                        case Evidence.Address(String url) -> texts.add(url);
                        case Evidence.Measured _ -> {}
                    }
                }
            }
            texts.add(StatusText.reason(review, reviewStatus.status(gate)));
        }
        review.checklist().placeholders().forEach(place -> texts.add(review.value(place)));
        if (plain) return new ExportDisclosure(List.copyOf(files), hosts(texts), addresses(texts), List.of());
        everybody(review).forEach(person -> texts.add(person.email()));
        var hosts = new TreeSet<>(hosts(texts));
        for (var gate : review.checklist().gates())
            review.state(gate).signal().newestReadings().forEach(reading -> hosts.add(reading.source()));
        var paths = new TreeSet<String>();
        review.exports()
                .forEach(export ->
                        paths.add(String.valueOf(Path.of(export.file()).getParent())));
        return new ExportDisclosure(List.copyOf(files), List.copyOf(hosts), addresses(texts), List.copyOf(paths));
    }

    private static Set<Person> everybody(Review review) {
        var people = new HashSet<Person>();
        people.add(review.openingEvent().by());
        people.add(review.lastEvent().enteredBy());
        for (var gate : review.checklist().gates()) {
            for (var event : review.state(gate).history().newestFirst())
                people.addAll(List.of(event.by(), event.enteredBy()));
            if (review.mark(gate) instanceof Mark.Waived waived)
                people.add(waived.waiver().approver());
        }
        var meeting = review.meeting();
        meeting.roles().forEach(role -> people.addAll(role.person()));
        var rounds = new ArrayList<>(meeting.pastRounds().newestFirst());
        rounds.add(meeting.round());
        for (var round : rounds) {
            for (var cast : round.votes().values())
                people.addAll(
                        List.of(cast.attribution().by(), cast.attribution().enteredBy()));
            round.decisions().forEach(made -> people.add(made.attribution().by()));
        }
        return people;
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
        for (var text : texts) EMAIL.matcher(text).results().forEach(email -> addresses.add(email.group()));
        return List.copyOf(addresses);
    }
}
