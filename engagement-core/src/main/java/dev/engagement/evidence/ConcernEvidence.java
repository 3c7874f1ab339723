package dev.engagement.evidence;

import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.Confirmation;
import dev.engagement.trust.EvidenceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Three promises, to acknowledge, to answer and to tell back, and the resident's word on the resolution.
 *
 * <p>The due times move by the time spent waiting for the resident. A promise that was open when the concern was
 * withdrawn or became a duplicate is not broken, but a duplicate's raiser is still owed a tell-back. Of a concern that
 * was closed on an unknown day it is unknown whether an open promise was kept.
 */
final class ConcernEvidence {

    private final Concern concern;
    private final Findings findings;

    private ConcernEvidence(Concern concern, Findings findings) {
        this.concern = concern;
        this.findings = findings;
    }

    static void extract(Concern concern, Findings findings) {
        new ConcernEvidence(concern, findings).extract();
    }

    private void extract() {
        concern.acknowledgeBy()
                .ifPresent(by -> promise(EvidenceKind.CONCERN_ACKNOWLEDGED, by, concern.acknowledgedAt(), true));
        concern.answerBy().ifPresent(by -> {
            promise(EvidenceKind.CONCERN_ANSWERED, by, concern.answeredAt(), true);
            concern.answeredAt().ifPresent(answered -> late(by, answered));
        });
        concern.tellBackBy()
                .map(findings::endOf)
                .map(end -> end.minusNanos(1))
                .ifPresent(by -> promise(EvidenceKind.CONCERN_TOLD_BACK, by, concern.toldBackAt(), false));
        concern.confirmation().ifPresent(this::rated);
    }

    private void promise(EvidenceKind kind, Instant by, Optional<Instant> done, boolean endsAsDuplicate) {
        Optional<Instant> due = concern.dueAfterWaiting(by);
        if (done.isPresent() && (due.isEmpty() || !done.get().isAfter(due.get()))) {
            findings.outcome(findings.dayOf(done.get()), kind, 1);
        } else if (due.isPresent() && lapses(due.get(), done, endsAsDuplicate)) {
            findings.outcome(findings.dayOf(due.get()), kind, 0);
        }
    }

    private boolean lapses(Instant due, Optional<Instant> done, boolean endsAsDuplicate) {
        boolean ended = concern.state() == ConcernState.WITHDRAWN
                || (endsAsDuplicate && concern.state() == ConcernState.DUPLICATE);
        if (ended && concern.endedAt().filter(end -> end.isBefore(due)).isPresent()) {
            return false;
        }
        return done.isPresent() || concern.state() != ConcernState.CLOSED_DAY_UNKNOWN;
    }

    /** The outcome halves with every further length of the promise. */
    private void late(Instant by, Instant answered) {
        Optional<Instant> due = concern.dueAfterWaiting(by).filter(answered::isAfter);
        due.ifPresent(moved -> {
            double promised = seconds(Duration.between(concern.raisedAt(), by));
            double overrun = seconds(Duration.between(moved, answered));
            LocalDate day = findings.dayOf(answered);
            findings.outcome(
                    day, EvidenceKind.CONCERN_ANSWERED_LATE, promised > 0 ? StrictMath.pow(2, -overrun / promised) : 0);
        });
    }

    private void rated(Confirmation confirmation) {
        Optional<LocalDate> day = confirmation.at().map(findings::dayOf);
        switch (confirmation.state()) {
            case CONFIRMED -> day.ifPresent(on -> findings.outcome(on, EvidenceKind.CONCERN_RESOLUTION_RATED, 1));
            case DISPUTED -> day.ifPresent(on -> findings.outcome(on, EvidenceKind.CONCERN_RESOLUTION_RATED, 0));
            case PENDING, NO_RESPONSE -> {
                // the resident has not said
            }
        }
    }

    private static double seconds(Duration length) {
        return length.getSeconds() + length.getNano() / 1e9;
    }
}
