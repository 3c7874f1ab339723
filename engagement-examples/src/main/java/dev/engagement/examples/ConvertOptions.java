package dev.engagement.examples;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.TimeLimit;
import dev.engagement.community.ServicePromises;
import dev.engagement.examples.convert.SentimentConverter;
import dev.engagement.id.CommunityId;
import dev.engagement.id.OfficerId;
import dev.engagement.json.exchange.ReadContext;
import dev.engagement.record.Visibility;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a format does not say by itself. It keeps in mind which options were asked for. */
final class ConvertOptions {

    @Option(
            names = "--promise",
            paramLabel = "WHAT=LIMIT",
            description = "What was promised about each case or request: acknowledge, answer or tell-back, within PT4H"
                    + " (hours), P7D (days) or P5WD (working days).")
    private List<String> promises = new ArrayList<>();

    @Option(names = "--level", paramLabel = "LEVEL", description = "city, area, district or sector (police-sentiment).")
    private SentimentConverter.@Nullable Level level;

    @Option(names = "--community", paramLabel = "ID", description = "The community that what is read belongs to.")
    private @Nullable CommunityId community;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The community's zone, as in America/Chicago.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "What the other system is called, with which ids begin; what the calendar is called that is"
                    + " written (jscalendar), or who writes (osdi); for cloudevents the URI of what sends them.")
    private @Nullable String source;

    @Option(
            names = "--recorded-at",
            paramLabel = "TIME",
            description = "When it was fetched, as in 2026-01-31T18:00:00Z.")
    private @Nullable Instant recordedAt;

    @Option(
            names = "--visibility",
            paramLabel = "WHO",
            description = "Who may see what is read: public, partners, team (unless given) or restricted.")
    private @Nullable Visibility visibility;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description =
                    "Who will see what is written as cloudevents: public, partners, team or restricted; what fewer"
                            + " may see is refused.")
    private @Nullable Visibility audience;

    @Option(
            names = "--officer",
            paramLabel = "ID",
            description =
                    "Who took part in contacts that are read (osdi), since it does not say; mostly a stand-in for the"
                            + " team.")
    private @Nullable String officer;

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "Where the resources are that are written (osdi), as in https://team.example/api/v1/.")
    private @Nullable String base;

    @Option(names = "--organizer", paramLabel = "NAME", description = "Who invites, as people know them (schema.org).")
    private @Nullable String organizer;

    private final Set<String> used = new TreeSet<>();

    /** The promises; none unless stated. */
    ServicePromises promises() {
        used.add("--promise");
        ServicePromises.Builder limits = ServicePromises.builder();
        for (String promise : promises) {
            String[] words = promise.split("=", 2);
            TimeLimit limit = limit(words.length < 2 ? "" : words[1], promise);
            switch (words[0]) {
                case "acknowledge" -> limits.acknowledgeWithin(limit);
                case "answer" -> limits.answerWithin(limit);
                case "tell-back" -> limits.tellBackWithin(limit);
                default -> throw wrongPromise(promise);
            }
        }
        return limits.build();
    }

    private static TimeLimit limit(String text, String promise) {
        try {
            return TimeLimit.parse(text);
        } catch (InvalidValueException e) {
            throw wrongPromise(promise);
        }
    }

    private static UsageException wrongPromise(String promise) {
        return wrong("--promise must be acknowledge, answer or tell-back and a limit, as in acknowledge=PT4H,"
                + " answer=P90D or tell-back=P5WD, was " + promise);
    }

    /** The level of the survey; districts unless stated. */
    SentimentConverter.Level level() {
        used.add("--level");
        return level == null ? SentimentConverter.Level.DISTRICT : level;
    }

    /** What the documents of another system do not say, but what makes plain text of theirs. */
    ReadContext context() {
        used.addAll(List.of("--community", "--zone", "--source", "--recorded-at", "--visibility"));
        require("read", "--community", "--zone", "--source", "--recorded-at");
        return ReadContext.of(
                        Objects.requireNonNull(source),
                        Objects.requireNonNull(community),
                        Objects.requireNonNull(zone),
                        Objects.requireNonNull(recordedAt))
                .visibleTo(visibility == null ? Visibility.TEAM : visibility)
                .promising(promises());
    }

    /** The zone that a format must be written with. */
    ZoneId zone() {
        return given("--zone", zone);
    }

    /** Who will see what is written. */
    Visibility audience() {
        return given("--audience", audience);
    }

    /** The same, and who took part in contacts. */
    OfficerId officer() {
        used.add("--officer");
        require("read", "--community", "--zone", "--source", "--recorded-at", "--officer");
        return OfficerId.of(Objects.requireNonNull(officer));
    }

    /** Where resources are. */
    String base() {
        return given("--base", base);
    }

    /** Who invites. */
    String organizer() {
        return given("--organizer", organizer);
    }

    /** What the system that writes is called. */
    String system() {
        return given("--source", source);
    }

    /** The URI of what sends events. */
    URI sender() {
        String text = given("--source", source);
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong("--source must be a URI where cloudevents are written, was " + text);
        }
    }

    /** Refuses to write without some options, and names all that are missing. */
    void requireToWrite(String... names) {
        require("written", names);
    }

    private <T> T given(String name, @Nullable T value) {
        used.add(name);
        requireToWrite(name);
        return Objects.requireNonNull(value);
    }

    private void require(String done, String... names) {
        Map<String, @Nullable Object> given = given();
        List<String> missing =
                Stream.of(names).filter(name -> given.get(name) == null).toList();
        if (!missing.isEmpty()) {
            throw wrong("This format must be " + done + " with " + String.join(", ", missing));
        }
    }

    /**
     * Refuses options that nobody asked for.
     *
     * @param formats the formats that had the chance to, in words
     */
    void checkAllUsed(String formats) {
        Map<String, @Nullable Object> given = given();
        given.keySet().stream()
                .filter(name -> given.get(name) != null)
                .filter(name -> !used.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(name + " is of no use " + formats);
                });
    }

    private Map<String, @Nullable Object> given() {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("--promise", promises.isEmpty() ? null : promises);
        given.put("--level", level);
        given.put("--community", community);
        given.put("--zone", zone);
        given.put("--source", source);
        given.put("--recorded-at", recordedAt);
        given.put("--visibility", visibility);
        given.put("--audience", audience);
        given.put("--officer", officer);
        given.put("--base", base);
        given.put("--organizer", organizer);
        return given;
    }

    static UsageException wrong(String sentence) {
        return new UsageException(sentence + "; see engagement convert --help.");
    }
}
