package dev.engagement.evidence;

import dev.engagement.base.Transition;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.Confirmation;
import dev.engagement.trust.EvidenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Three promises, to acknowledge, to answer and to tell back, and the resident's word on the resolution.
 *
 * <p>The due times move by the time spent waiting for the resident. A promise that was open when the concern was
 * withdrawn or became a duplicate is neither kept nor broken afterwards, but a duplicate's raiser is still owed a
 * tell-back. Of a concern that was closed on an unknown day it is unknown whether a promise was kept that was open when
 * the concern was last seen open.
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
        Optional<Instant> released = releasedAt();
        concern.acknowledgeBy()
                .ifPresent(by -> promise(EvidenceKind.CONCERN_ACKNOWLEDGED, by, concern.acknowledgedAt(), released));
        concern.answerBy().ifPresent(by -> {
            promise(EvidenceKind.CONCERN_ANSWERED, by, concern.answeredAt(), released);
            concern.answeredAt().filter(at -> isOwed(at, released)).ifPresent(answered -> late(by, answered));
        });
        Optional<Instant> withdrawn = released.filter(at -> concern.state() == ConcernState.WITHDRAWN);
        concern.tellBackBy()
                .map(findings::endOf)
                .map(end -> end.minusNanos(1))
                .ifPresent(by -> promise(EvidenceKind.CONCERN_TOLD_BACK, by, concern.toldBackAt(), withdrawn));
        concern.disputes().forEach(at -> rated(at, 0));
        concern.confirmation()
                .filter(answer -> answer.state() == Confirmation.State.CONFIRMED)
                .flatMap(Confirmation::at)
                .ifPresent(at -> rated(at, 1));
    }

    /** From when on nothing is owed any more; empty if something still is. */
    private Optional<Instant> releasedAt() {
        boolean released = concern.state() == ConcernState.WITHDRAWN || concern.state() == ConcernState.DUPLICATE;
        return concern.endedAt().filter(at -> released);
    }

    private static boolean isOwed(Instant at, Optional<Instant> released) {
        return released.isEmpty() || !at.isAfter(released.get());
    }

    private void promise(EvidenceKind kind, Instant by, Optional<Instant> done, Optional<Instant> released) {
        Optional<Instant> due = concern.dueAfterWaiting(by);
        Optional<Instant> kept =
                done.filter(at -> isOwed(at, released)).filter(at -> due.isEmpty() || !at.isAfter(due.get()));
        if (kept.isPresent()) {
            findings.outcome(findings.dayOf(kept.get()), kind, 1);
        } else {
            due.filter(at -> isOwed(at, released) && isKnownOpen(at, done))
                    .ifPresent(at -> findings.outcome(findings.dayOf(at), kind, 0));
        }
    }

    /** Whether a promise was certainly still open: a closing on an unknown day may lie any time after the last move. */
    private boolean isKnownOpen(Instant due, Optional<Instant> done) {
        List<Transition<ConcernState>> moves = concern.transitions();
        if (done.isPresent() || concern.state() != ConcernState.CLOSED_DAY_UNKNOWN) {
            return true;
        }
        Instant lastSeen = moves.size() > 1 ? moves.get(moves.size() - 2).at() : concern.raisedAt();
        return !due.isAfter(lastSeen);
    }

    /** The outcome halves with every further length of the promise; waiting for the resident does not count. */
    private void late(Instant by, Instant answered) {
        concern.dueAfterWaiting(by).filter(answered::isAfter).ifPresent(due -> {
            double promised = seconds(Duration.between(concern.raisedAt(), by));
            double overrun = seconds(Duration.between(due, answered).minus(concern.waited(due, answered)));
            findings.outcome(
                    findings.dayOf(answered),
                    EvidenceKind.CONCERN_ANSWERED_LATE,
                    promised > 0 ? StrictMath.pow(2, -overrun / promised) : 0);
        });
    }

    private void rated(Instant at, double outcome) {
        findings.outcome(findings.dayOf(at), EvidenceKind.CONCERN_RESOLUTION_RATED, outcome);
    }

    private static double seconds(Duration length) {
        return length.getSeconds() + length.getNano() / 1e9;
    }
}
