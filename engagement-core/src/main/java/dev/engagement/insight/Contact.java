package dev.engagement.insight;

import dev.engagement.base.Code;
import dev.engagement.base.Place;
import dev.engagement.gathering.Gathering;
import dev.engagement.id.RecordId;
import dev.engagement.interaction.Interaction;
import dev.engagement.outreach.OutreachSession;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** One time that team and residents met, in an interaction or at a gathering. */
record Contact(RecordId id, LocalDate day, Kind kind, Optional<Code> place, Set<Code> topics) {

    /** Who sought it. */
    enum Kind {
        PROACTIVE,
        REACTIVE,
        ENFORCEMENT
    }

    static Contact of(Interaction interaction, LocalDate day) {
        Kind kind = interaction.setting() == Interaction.Setting.ENFORCEMENT
                ? Kind.ENFORCEMENT
                : interaction.isProactive() ? Kind.PROACTIVE : Kind.REACTIVE;
        return new Contact(interaction.id(), day, kind, interaction.place().map(Place::kind), interaction.topics());
    }

    static Contact of(Gathering<?> gathering) {
        return new Contact(
                gathering.id(),
                gathering.day(),
                Kind.PROACTIVE,
                gathering.place().map(Place::kind),
                gathering instanceof OutreachSession session ? session.topics() : Set.of());
    }

    boolean isProactive() {
        return kind == Kind.PROACTIVE;
    }
}
