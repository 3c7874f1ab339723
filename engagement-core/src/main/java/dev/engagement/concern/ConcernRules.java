package dev.engagement.concern;

import dev.engagement.base.Transition;
import dev.engagement.base.Violations;
import dev.engagement.record.Records;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What must hold for a concern. */
final class ConcernRules {

    private ConcernRules() {}

    /** Checks the moves first: what else must hold depends on the state they lead to. */
    static void check(Concern concern) {
        Violations violations = Concern.LIFECYCLE
                .check(concern.transitions(), attribute -> has(concern, attribute), Records.check("Concern", concern))
                .text("text", concern.text(), Violations.TEXT)
                .text("referredTo", concern.referredTo(), Violations.TITLE)
                .range("supporters", concern.supporters(), 0, Violations.PEOPLE);
        checkTimes(violations, concern);
        checkOutcome(violations, concern);
        violations.orThrow();
    }

    private static boolean has(Concern concern, String attribute) {
        return switch (attribute) {
            case "referredTo" -> concern.referredTo().isPresent();
            case "duplicateOf" -> concern.duplicateOf().isPresent();
            default -> throw new IllegalArgumentException(attribute);
        };
    }

    private static void checkTimes(Violations violations, Concern concern) {
        Optional<Instant> raisedAt = Optional.of(concern.raisedAt());
        violations
                .ordered("raisedAt", raisedAt, "recordedAt", Optional.of(concern.recordedAt()))
                .ordered("raisedAt", raisedAt, "the first transition", firstMove(concern.transitions()))
                .ordered("raisedAt", raisedAt, "acknowledgeBy", concern.acknowledgeBy())
                .ordered("raisedAt", raisedAt, "answerBy", concern.answerBy())
                .ordered("raisedAt", raisedAt, "answeredAt", concern.answeredAt())
                .ordered("raisedAt", raisedAt, "toldBackAt", concern.toldBackAt())
                .require(!isConfirmedTooEarly(concern), "confirmation", "not be before it was RESOLVED");
        if (!concern.disputedAt().isEmpty()) {
            checkDisputes(violations, concern);
        }
    }

    private static void checkDisputes(Violations violations, Concern concern) {
        violations
                .require(isAscending(concern.disputedAt()), "disputedAt", "not go back in time")
                .require(!isDisputedTooEarly(concern), "disputedAt", "not be before it was RESOLVED")
                .require(
                        concern.disputedAt().stream().allMatch(at -> isReopenedAfter(concern, Optional.of(at))),
                        "disputedAt",
                        "reopen the concern each time");
    }

    private static void checkOutcome(Violations violations, Concern concern) {
        boolean wasResolved = was(concern, ConcernState.RESOLVED);
        boolean isDuplicate = concern.state() == ConcernState.DUPLICATE;
        violations
                .require(concern.resolution().isEmpty() || wasResolved, "resolution", "be absent before it is RESOLVED")
                .require(
                        concern.confirmation().isEmpty() || wasResolved,
                        "confirmation",
                        "be absent before it is RESOLVED")
                .require(isReopenedAfter(concern, disputed(concern)), "confirmation", "reopen the concern if DISPUTED")
                .require(
                        concern.referredTo().isEmpty() || was(concern, ConcernState.REFERRED),
                        "referredTo",
                        "be absent before it is REFERRED")
                .require(
                        concern.duplicateOf().isEmpty() || isDuplicate,
                        "duplicateOf",
                        "be absent unless it is a DUPLICATE",
                        concern.duplicateOf())
                .require(
                        !concern.duplicateOf().equals(Optional.of(concern.id())),
                        "duplicateOf",
                        "be another concern",
                        concern.id());
    }

    private static boolean isConfirmedTooEarly(Concern concern) {
        return concern.confirmation()
                .flatMap(Confirmation::at)
                .filter(at -> isBeforeResolved(concern, at))
                .isPresent();
    }

    private static boolean isDisputedTooEarly(Concern concern) {
        return concern.disputedAt().stream().anyMatch(at -> isBeforeResolved(concern, at));
    }

    /** Whether a time lies before the first resolution, if there was one. */
    private static boolean isBeforeResolved(Concern concern, Instant at) {
        return concern.transitions().stream()
                .filter(move -> move.to() == ConcernState.RESOLVED)
                .findFirst()
                .filter(resolved -> at.isBefore(resolved.at()))
                .isPresent();
    }

    private static boolean isAscending(List<Instant> times) {
        return times.equals(times.stream().sorted().toList());
    }

    private static Optional<Instant> disputed(Concern concern) {
        return concern.confirmation()
                .filter(said -> said.state() == Confirmation.State.DISPUTED)
                .flatMap(Confirmation::at);
    }

    private static boolean isReopenedAfter(Concern concern, Optional<Instant> dispute) {
        Optional<Instant> reopenedAt = concern.lastMoveTo(ConcernState.REOPENED);
        return dispute.isEmpty() || reopenedAt.isPresent() && !reopenedAt.get().isBefore(dispute.get());
    }

    private static boolean was(Concern concern, ConcernState state) {
        return concern.lastMoveTo(state).isPresent();
    }

    private static Optional<Instant> firstMove(List<Transition<ConcernState>> moves) {
        return moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(0).at());
    }
}
