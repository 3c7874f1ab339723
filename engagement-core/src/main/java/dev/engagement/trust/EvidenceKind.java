package dev.engagement.trust;

import java.util.Optional;

/**
 * What a piece of evidence is about. The outcome of each kind runs from 0 (against trust) to 1 (for trust).
 *
 * <p>Which dimension a kind speaks for, and how strongly, is the policy's to say. The kinds stand in ascending order of
 * their names; the trust model visits them in that order.
 */
public enum EvidenceKind {
    /** Residents present at a meeting or session; the count is the number of heads. */
    ATTENDANCE(1),
    /** A commitment came due: 1 kept by its original day, 0.5 kept later, 0 dropped or overdue. */
    COMMITMENT_KEPT(2),
    /** An acknowledgement came due: 1 given in time, 0 not. */
    CONCERN_ACKNOWLEDGED(3),
    /** A first substantive answer came due: 1 given in time, 0 not. */
    CONCERN_ANSWERED(4),
    /** An answer came after its due time: the longer the overrun, the nearer to 0. */
    CONCERN_ANSWERED_LATE(5),
    /** A resident judged a resolution: 1 confirmed, 0 disputed. */
    CONCERN_RESOLUTION_RATED(6),
    /** A tell-back came due: 1 given in time, 0 not. */
    CONCERN_TOLD_BACK(7),
    /** Somebody spoke up about how they were treated: 1 a commendation, 0 a complaint. */
    CONDUCT_FEEDBACK(8),
    /** An officer's impression of the mood; never averaged with a resident's rating. */
    CONTACT_PERCEIVED_BY_OFFICER(9),
    /** A resident's rating of a contact. */
    CONTACT_RATED_BY_RESIDENT(10),
    /** Contact by a stop, a fine, an arrest or the like. */
    ENFORCEMENT_CONTACT(11),
    /** Answers to "did you feel heard?" at a meeting: 1 yes, 0 no. */
    MEETING_FELT_HEARD(12),
    /** An announced meeting came due: 1 held, 0 not. */
    MEETING_HELD_AS_ANNOUNCED(13),
    /** Minutes came due: 1 published in time, 0 late or never. */
    MINUTES_PUBLISHED(14),
    /**
     * A whole week: 1 with proactive contact, 0 without. Derived when a ledger is read, never recorded: evidence of
     * this kind is refused.
     */
    PRESENCE_PERIOD(15),
    /** Contact that the team sought. */
    PROACTIVE_CONTACT(16),
    /** Contact after something had happened. */
    REACTIVE_CONTACT(17),
    /** An announced outreach session came due: 1 held, 0 not. */
    SESSION_HELD_AS_ANNOUNCED(18),
    /** Survey answers on whether the team listens. */
    SURVEY_LISTEN(19),
    /** Survey answers on whether the team treats people with respect. */
    SURVEY_RESPECT(20),
    /** Survey answers on how safe people feel. */
    SURVEY_SAFETY(21),
    /** Survey answers on whether people trust the team. */
    SURVEY_TRUST(22),
    /** A tip was received. */
    TIP_RECEIVED(23);

    private static final EvidenceKind[] BY_RANK = values();

    private final int code;

    EvidenceKind(int code) {
        this.code = code;
    }

    /** Number of the kind in the binary form of ledgers; never changes and is never used again for another kind. */
    int code() {
        return code;
    }

    static Optional<EvidenceKind> ofCode(int code) {
        for (EvidenceKind kind : BY_RANK) {
            if (kind.code == code) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Place in the order of names, from 0; not for keeping, as a new kind moves those after it. */
    @SuppressWarnings("EnumOrdinal")
    int rank() {
        return ordinal();
    }

    static EvidenceKind ofRank(int rank) {
        return BY_RANK[rank];
    }
}
