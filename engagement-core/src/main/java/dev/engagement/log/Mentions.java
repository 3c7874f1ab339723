package dev.engagement.log;

import dev.engagement.base.Place;
import dev.engagement.base.Transition;
import dev.engagement.id.ResidentId;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.ExternalId;
import dev.engagement.record.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the id of a resident in texts and blots it out, and remembers in which members of a record it was found.
 *
 * <p>The id is found as a word: {@code r-1} is in {@code see r-1.} and not in {@code r-12}.
 */
final class Mentions {

    /** What stands where something was erased from a text; no longer than any id, so that no text gets too long. */
    static final String BLOT = "\u2588";

    private final ResidentId resident;
    private final Matcher word;
    private final Set<String> members = new TreeSet<>();

    Mentions(ResidentId resident) {
        this.resident = resident;
        this.word = asWord(resident.value()).matcher("");
    }

    /** A letter or digit at an end of the id does not go on outside of it. */
    private static Pattern asWord(String id) {
        String before = Character.isLetterOrDigit(id.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        String after = Character.isLetterOrDigit(id.codePointBefore(id.length())) ? "(?![\\p{L}\\p{N}])" : "";
        return Pattern.compile(before + Pattern.quote(id) + after);
    }

    /** Names of the members in which the id was found so far, in their order. */
    Set<String> members() {
        return members;
    }

    /** Whether this is the resident; remembers it if so. */
    boolean isResident(String member, Optional<ResidentId> other) {
        boolean same = other.equals(Optional.of(resident));
        return same && found(member);
    }

    /** The text without the id. */
    String text(String member, String text) {
        return word.reset(text).find() && found(member) ? word.replaceAll(BLOT) : text;
    }

    /** As {@link #text(String, String)}, where there is a text. */
    Optional<String> text(String member, Optional<String> text) {
        return text.map(present -> text(member, present));
    }

    /** The same, in each of several. */
    <T> List<T> each(List<T> values, UnaryOperator<T> cleaned) {
        return values.stream().map(cleaned).toList();
    }

    /** The place without the id in its name. */
    Place place(String member, Place place) {
        return place.toBuilder().name(text(member, place.name())).build();
    }

    /** As {@link #place(String, Place)}, where there is a place. */
    Optional<Place> place(String member, Optional<Place> place) {
        return place.map(known -> place(member, known));
    }

    /** The participant without the id in their name. */
    Participant named(String member, Participant participant) {
        return participant.match(
                () -> participant,
                pseudonymous -> participant,
                named -> Participant.named(named.residentId(), text(member, named.displayName())));
    }

    /** The moves without the id in their actors and reasons. */
    <S extends Enum<S>> List<Transition<S>> transitions(List<Transition<S>> moves) {
        return each(
                moves,
                move -> new Transition<>(
                        move.to(), move.at(), text("transitions", move.by()), text("transitions", move.reason())));
    }

    /** Sets the external ids and the attributes of a record, without those that hold the id. */
    void header(EngagementRecord record, RecordBuilder<?> builder) {
        Set<ExternalId> externalIds = record.externalIds().stream()
                .filter(known -> !isIn("externalIds", known.system(), known.value()))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> attributes = new TreeMap<>(record.attributes());
        attributes.entrySet().removeIf(known -> isIn("attributes", known.getKey(), known.getValue()));
        builder.externalIds(externalIds).attributes(attributes);
    }

    private boolean isIn(String member, String first, String second) {
        return (word.reset(first).find() || word.reset(second).find()) && found(member);
    }

    /** Remembers a member in which the resident was found; always true. */
    boolean found(String member) {
        members.add(member);
        return true;
    }
}
