package dev.engagement.insight;

import dev.engagement.id.OutreachProgramId;
import dev.engagement.id.PartnerOrganizationId;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.outreach.ProgramPartner;
import dev.engagement.people.Partnership;
import dev.engagement.people.PartnershipState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who the partners of a community are, and when the team last did something with them. */
final class Partners {

    private final CommunityRecords records;
    private final Map<OutreachProgramId, Set<PartnerOrganizationId>> programs;

    Partners(CommunityRecords records) {
        this.records = records;
        this.programs = records.all(OutreachProgram.class)
                .collect(Collectors.toMap(
                        OutreachProgram::id,
                        program -> program.partners().stream()
                                .map(ProgramPartner::partnerId)
                                .collect(Collectors.toSet())));
    }

    /** Partners by a partnership that is active or rests, or by a program. */
    SortedSet<PartnerOrganizationId> all() {
        Stream<PartnerOrganizationId> byPartnership = partnerships().map(Partnership::partnerId);
        return Stream.concat(byPartnership, programs.values().stream().flatMap(Set::stream))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Partnerships that are active or rest. */
    Stream<Partnership> partnerships() {
        return records.all(Partnership.class)
                .filter(partnership -> switch (Partnership.LIFECYCLE.state(records.soFar(partnership.transitions()))) {
                    case ACTIVE, DORMANT -> true;
                    case PROSPECT, ENDED -> false;
                });
    }

    /** Sessions held so far of programs that partners take part in. */
    Stream<OutreachSession> sessions() {
        return records.heldGatherings()
                .filter(OutreachSession.class::isInstance)
                .map(OutreachSession.class::cast)
                .filter(session -> !partnersOf(session).isEmpty());
    }

    Set<PartnerOrganizationId> partnersOf(OutreachSession session) {
        return programs.getOrDefault(session.programId(), Set.of());
    }

    /**
     * The last day with a sign of life: a session held together, the last start of the partnership, or its first day.
     */
    LocalDate lastSign(Partnership partnership) {
        Stream<LocalDate> sessions = sessions()
                .filter(session -> partnersOf(session).contains(partnership.partnerId()))
                .map(OutreachSession::day);
        Stream<LocalDate> starts = records.soFar(partnership.transitions()).stream()
                .filter(move -> move.to() == PartnershipState.ACTIVE)
                .map(move -> records.dayOf(move.at()));
        return Stream.concat(sessions, starts).max(LocalDate::compareTo).orElse(partnership.from());
    }

    /** Partnerships without a sign of life for more than some days, by the day of the last one. */
    List<Due> quiet(int days) {
        return partnerships()
                .map(partnership -> Due.of(lastSign(partnership), partnership.id()))
                .filter(last -> last.day().plusDays(days).isBefore(records.asOf()))
                .sorted()
                .toList();
    }

    static Optional<Insight> dormant(Finding finding) {
        List<Due> quiet = new Partners(finding.records()).quiet(finding.policy().partnerQuietDays());
        return quiet.isEmpty()
                ? Optional.empty()
                : Optional.of(finding.insight(
                        Insight.Kind.PARTNER_DORMANT,
                        Insight.Severity.LOW,
                        quiet.get(0).day(),
                        Due.ids(quiet),
                        "Nothing was done together with " + Finding.count(quiet.size(), "partner", "partners")
                                + " for more than " + finding.policy().partnerQuietDays()
                                + " days; the "
                                + (quiet.size() == 1 ? "silence" : "longest silence") + " began on "
                                + quiet.get(0).day() + ".",
                        "Call them, ask what they need, and agree on one thing to do together; or end it openly."));
    }
}
