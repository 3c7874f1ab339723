package dev.engagement.evidence;

import dev.engagement.concern.Commitment;
import dev.engagement.trust.EvidenceKind;
import java.time.LocalDate;
import java.util.Optional;

/** A commitment is kept by its original day, kept late, or broken; a new date does not move the original day. */
final class CommitmentEvidence {

    private static final double LATE = 0.5;

    private CommitmentEvidence() {}

    static void extract(Commitment commitment, Findings findings) {
        Optional<LocalDate> done = commitment.doneAt().map(findings::dayOf);
        commitment.originalDueOn().ifPresent(due -> {
            if (done.filter(due::isBefore).isPresent()) {
                findings.outcome(done.get(), EvidenceKind.COMMITMENT_KEPT, LATE);
            } else {
                findings.promise(EvidenceKind.COMMITMENT_KEPT, due, done);
            }
        });
    }
}
