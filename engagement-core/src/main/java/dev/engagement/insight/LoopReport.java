package dev.engagement.insight;

import dev.engagement.concern.Commitment;
import dev.engagement.concern.Commitment.Fulfilment;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.insight.Loop.Step;
import dev.engagement.log.EngagementLog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether what residents raise comes back to them: each concern followed through meetings, promises and tell-back to
 * the resident's last word, as it stood at the end of a day.
 *
 * <p>A promise that is neither kept nor due yet is in no rate. This record is immutable and thread-safe.
 *
 * @param communityId the community
 * @param asOf the day; what happened later is not seen
 * @param loops one for each concern raised so far, in the order of their ids
 * @param toldBack concerns that were told back by the promised day, of those for which that is decided
 * @param promisesKept commitments done by their original day, of those done, dropped or overdue
 * @param disputed how often residents disputed a resolution, of all times they confirmed or disputed one
 * @param links how long the steps took, each from the one before it, then from {@code RAISED} to {@code TOLD}
 */
public record LoopReport(
        CommunityId communityId,
        LocalDate asOf,
        List<Loop> loops,
        Rate toldBack,
        Rate promisesKept,
        Rate disputed,
        List<LoopLink> links) {

    /**
     * Copies the lists.
     *
     * @param communityId the community
     * @param asOf the day
     * @param loops one for each concern raised so far
     * @param toldBack concerns that were told back by the promised day
     * @param promisesKept commitments done by their original day
     * @param disputed how often residents disputed a resolution
     * @param links how long the steps took
     */
    public LoopReport {
        Objects.requireNonNull(communityId, "communityId");
        Objects.requireNonNull(asOf, "asOf");
        loops = List.copyOf(loops);
        Objects.requireNonNull(toldBack, "toldBack");
        Objects.requireNonNull(promisesKept, "promisesKept");
        Objects.requireNonNull(disputed, "disputed");
        links = List.copyOf(links);
    }

    /**
     * {@return the report as known at the end of a day} A community that the log does not know has no loops.
     *
     * @param log the records
     * @param community the community
     * @param asOf the day; what happened later is not seen
     * @param unknown the zone of a community that has no record in the log
     */
    public static LoopReport of(EngagementLog log, CommunityId community, LocalDate asOf, ZoneId unknown) {
        CommunityRecords records = CommunityRecords.of(log, community, asOf, unknown);
        List<LoopAt> loops = Loops.of(log, records);
        return new LoopReport(
                community,
                asOf,
                loops.stream().map(LoopAt::loop).toList(),
                toldBack(records),
                promisesKept(records),
                disputed(records),
                links(loops));
    }

    /**
     * {@return the loop of a concern; empty if it was not raised in this community by the day}
     *
     * @param concern id of the concern
     */
    public Optional<Loop> loop(ConcernId concern) {
        return loops.stream()
                .filter(loop -> loop.concern().id().equals(concern))
                .findFirst();
    }

    /**
     * How long loops took from one step to another.
     *
     * @param from the first step
     * @param to the second step
     * @return empty unless the second step is the one after the first, or they are {@code RAISED} and {@code TOLD}
     */
    public Optional<LoopLink> link(Step from, Step to) {
        return links.stream()
                .filter(link -> link.from() == from && link.to() == to)
                .findFirst();
    }

    private static List<LoopLink> links(List<LoopAt> loops) {
        Step[] steps = Step.values();
        Stream<LoopLink> links = IntStream.range(1, steps.length).mapToObj(i -> link(loops, steps[i - 1], steps[i]));
        return Stream.concat(links, Stream.of(link(loops, Step.RAISED, Step.TOLD)))
                .toList();
    }

    private static LoopLink link(List<LoopAt> loops, Step from, Step to) {
        return LoopLink.of(
                from,
                to,
                loops.stream().flatMap(loop -> loop.span(from, to).stream()).toList());
    }

    private static Rate toldBack(CommunityRecords records) {
        return rate(records.concerns().map(concern -> concern.kept(ResponseTimes.Step.TOLD_BACK)));
    }

    private static Rate promisesKept(CommunityRecords records) {
        return rate(records.all(Commitment.class)
                .map(commitment -> commitment.fulfilment(records.asOf(), records.zone()))
                .map(fulfilment -> fulfilment.map(Fulfilment.KEPT::equals)));
    }

    private static Rate disputed(CommunityRecords records) {
        return rate(records.concerns().flatMap(ConcernAt::disputed).map(Optional::of));
    }

    /** What is decided, and how much of it is yes. */
    private static Rate rate(Stream<Optional<Boolean>> outcomes) {
        List<Boolean> decided = outcomes.flatMap(Optional::stream).toList();
        return new Rate(Collections.frequency(decided, true), decided.size());
    }
}
