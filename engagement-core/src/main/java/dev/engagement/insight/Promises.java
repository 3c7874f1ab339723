package dev.engagement.insight;

import dev.engagement.concern.Commitment;
import dev.engagement.concern.Commitment.Fulfilment;
import dev.engagement.concern.CommitmentState;
import dev.engagement.concern.ConcernState;
import dev.engagement.id.RecordType;
import dev.engagement.insight.Insight.Kind;
import dev.engagement.insight.Insight.Severity;
import dev.engagement.insight.ResponseTimes.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was promised to a community or is owed to it, and what became of it. */
final class Promises {

    private final Finding finding;
    private final CommunityRecords records;
    private final InsightPolicy policy;
    private final LocalDate asOf;

    Promises(Finding finding) {
        this.finding = finding;
        this.records = finding.records();
        this.policy = finding.policy();
        this.asOf = records.asOf();
    }

    List<Insight> insights() {
        List<Insight> found = new ArrayList<>();
        atRisk().ifPresent(found::add);
        promiseBroken().ifPresent(found::add);
        concernUnanswered().ifPresent(found::add);
        notToldBack().ifPresent(found::add);
        return found;
    }

    /** Open promises due from the day on until a last day, in the order of their due days. */
    List<Due> dueUntil(LocalDate last) {
        Stream<Due> commitments = records.all(Commitment.class)
                .filter(this::isOpen)
                .flatMap(commitment -> commitment.originalDueOn().map(day -> Due.of(day, commitment.id())).stream());
        Stream<Due> concerns = records.concerns()
                .filter(concern -> concern.state() != ConcernState.AWAITING_RESIDENT)
                .flatMap(this::openSteps);
        return Stream.concat(commitments, concerns)
                .filter(due -> !due.day().isBefore(asOf) && !due.day().isAfter(last))
                .sorted()
                .toList();
    }

    private Stream<Due> openSteps(ConcernAt concern) {
        return Arrays.stream(Step.values())
                .filter(step -> !concern.isOverdue(step))
                .flatMap(step ->
                        concern
                                .dueOn(step)
                                .map(day -> new Due(day, concern.concern().id(), Optional.of(step)))
                                .stream());
    }

    /** What was dealt with and should have been told back by now, by the day on which it should. */
    List<Due> toTellBack() {
        Stream<Due> concerns = records.concerns()
                .filter(concern -> concern.state() != ConcernState.WITHDRAWN
                        && concern.done(Step.TOLD_BACK).isEmpty())
                .flatMap(concern -> toTellBackOn(concern)
                        .map(day -> Due.of(day, concern.concern().id()))
                        .stream());
        Stream<Due> commitments = records.all(Commitment.class)
                .filter(commitment -> records.soFar(commitment.toldBackAt()).isEmpty())
                .flatMap(commitment -> records
                        .soFar(commitment.doneAt())
                        .map(records::dayOf)
                        .filter(this::isRecent)
                        .map(done -> Due.of(policy.tellBackWithin().after(done), commitment.id()))
                        .stream());
        return Stream.concat(concerns, commitments)
                .filter(due -> asOf.isAfter(due.day()))
                .sorted()
                .toList();
    }

    private Optional<LocalDate> toTellBackOn(ConcernAt concern) {
        if (concern.done(Step.ANSWERED).isEmpty() && concern.state().isOpen()) {
            return Optional.empty();
        }
        return concern.concern().tellBackBy().isPresent()
                ? concern.dueOn(Step.TOLD_BACK)
                : concern.endedAt().map(records::dayOf).filter(this::isRecent).map(policy.tellBackWithin()::after);
    }

    private Optional<Insight> atRisk() {
        LocalDate last = asOf.plusDays(policy.atRiskDays());
        List<Due> due = dueUntil(last);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = due.get(0).day();
        return Optional.of(finding.insight(
                Kind.PROMISE_AT_RISK,
                first.isAfter(asOf.plusDays(policy.urgentDays())) ? Severity.MEDIUM : Severity.HIGH,
                first,
                Due.ids(due),
                due.size() == 1
                        ? "1 promise falls due on " + first + "."
                        : due.size() + " promises fall due by " + last + ", the first on " + first + ".",
                "Check with the owners today. Where a day cannot be kept, tell those it was promised to before it"
                        + " passes."));
    }

    /** Promises that were broken and still weigh, by the day on which they were. */
    List<Due> broken() {
        return records.all(Commitment.class)
                .filter(commitment -> commitment
                        .fulfilment(asOf, records.zone())
                        .filter(Fulfilment.BROKEN::equals)
                        .isPresent())
                .flatMap(commitment -> brokenOn(commitment).map(day -> Due.of(day, commitment.id())).stream())
                .sorted()
                .toList();
    }

    private Optional<Insight> promiseBroken() {
        List<Due> broken = broken();
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(finding.insight(
                        Kind.PROMISE_BROKEN,
                        Severity.HIGH,
                        broken.get(0).day(),
                        Due.ids(broken),
                        broken.size() == 1
                                ? "1 promise was broken: it passed its day or was dropped on "
                                        + broken.get(0).day() + "."
                                : broken.size() + " promises were broken: they passed their day or were dropped, the"
                                        + " first on " + broken.get(0).day() + ".",
                        "Do late what was promised or say openly why not, and tell those it was promised to. A new date"
                                + " alone does not mend a promise."));
    }

    /** The day that a promise passed or on which it was dropped; empty if it was dropped openly, or long ago. */
    private Optional<LocalDate> brokenOn(Commitment commitment) {
        Optional<LocalDate> dropped = records.soFar(commitment.transitions()).stream()
                .filter(move -> move.to() == CommitmentState.DROPPED)
                .map(move -> records.dayOf(move.at()))
                .findFirst();
        if (dropped.isEmpty()) {
            return commitment.originalDueOn();
        }
        boolean told = records.soFar(commitment.toldBackAt()).isPresent();
        return dropped.filter(day -> !told && isRecent(day));
    }

    /** Concerns that should have been answered by now, those that were to be answered first before others. */
    List<ConcernAt> unanswered() {
        return records.concerns()
                .filter(concern -> concern.state().isOpen()
                        && concern.state() != ConcernState.AWAITING_RESIDENT
                        && concern.done(Step.ANSWERED).isEmpty())
                .filter(concern -> answerDueOn(concern).isBefore(asOf) || concern.isOverdue(Step.ANSWERED))
                .sorted(Comparator.comparing(this::answerDueOn))
                .toList();
    }

    private Optional<Insight> concernUnanswered() {
        List<ConcernAt> waiting = unanswered();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        long promised = waiting.stream()
                .filter(concern -> concern.isOverdue(Step.ANSWERED))
                .count();
        long acknowledged = waiting.stream()
                .filter(concern -> concern.done(Step.ACKNOWLEDGED).isPresent())
                .count();
        LocalDate oldest = waiting.stream()
                .map(concern -> records.dayOf(concern.concern().raisedAt()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        return Optional.of(finding.insight(
                Kind.CONCERN_UNANSWERED,
                promised > 0 ? Severity.HIGH : Severity.MEDIUM,
                oldest,
                waiting.stream().map(concern -> concern.concern().id()).toList(),
                waiting.size() == 1
                        ? "1 concern has had no answer; it was raised on " + oldest + "."
                                + (promised == 0 ? "" : " An answer was promised by now.")
                                + (acknowledged == 0 ? "" : " It was only acknowledged.")
                        : waiting.size() + " concerns have had no answer; the oldest was raised on " + oldest + "."
                                + (promised == 0
                                        ? ""
                                        : " An answer was promised by now to " + some(promised, waiting) + ".")
                                + (acknowledged == 0 ? "" : " Only acknowledged: " + some(acknowledged, waiting) + "."),
                waiting.size() == 1
                        ? "Give it a first real answer this week, even if it only says what will happen, and when."
                        : "Give each a first real answer, the oldest this week, even if it only says what will happen,"
                                + " and when."));
    }

    private static String some(long number, List<?> all) {
        return number == all.size() ? "all" : number + " of them";
    }

    LocalDate answerDueOn(ConcernAt concern) {
        return concern.dueOn(Step.ANSWERED)
                .orElseGet(() -> policy.answerWithin()
                        .after(records.dayOf(concern.concern().raisedAt())));
    }

    private Optional<Insight> notToldBack() {
        List<Due> owed = toTellBack();
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        boolean promised = records.concerns()
                .anyMatch(concern -> concern.isOverdue(Step.TOLD_BACK)
                        && Due.ids(owed).contains(concern.concern().id()));
        int concerns = (int) owed.stream()
                .filter(due -> due.id().type() == RecordType.CONCERN)
                .count();
        int commitments = owed.size() - concerns;
        String what = Stream.of(
                        concerns == 0 ? "" : Finding.count(concerns, "concern", "concerns"),
                        commitments == 0 ? "" : Finding.count(commitments, "promise", "promises"))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
        return Optional.of(finding.insight(
                Kind.NOT_TOLD_BACK,
                promised ? Severity.MEDIUM : Severity.LOW,
                owed.get(0).day(),
                Due.ids(owed),
                what + (owed.size() == 1 ? " was" : " were")
                        + " dealt with, and it is not recorded that anybody was told; "
                        + (owed.size() == 1 ? "it" : "the oldest")
                        + " should have been told back by "
                        + owed.get(0).day() + ".",
                "Tell whoever raised them what came of it; what was raised anonymously, at the next meeting or in a"
                        + " bulletin. If it was done, write it down."));
    }

    private boolean isOpen(Commitment commitment) {
        return switch (Commitment.LIFECYCLE.state(records.soFar(commitment.transitions()))) {
            case OPEN, IN_PROGRESS, BLOCKED -> true;
            case DONE, VERIFIED, DROPPED -> false;
        };
    }

    private boolean isRecent(LocalDate day) {
        return !day.isBefore(asOf.minusDays(policy.forgetDays()));
    }
}
