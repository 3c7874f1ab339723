package dev.engagement.disclosure;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.community.Community;
import dev.engagement.concern.Concern;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommunityId;
import dev.engagement.interaction.Interaction;
import dev.engagement.log.EngagementLog;
import dev.engagement.people.Participant;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one release adds to those before it. */
final class Release {

    private final EngagementLog log;
    private final DisclosurePolicy policy;
    private final DayPeriod days;
    private final Map<CommunityId, ZoneId> zones;
    private final ZoneId unknown;
    private final EvidenceExtractor extractor;
    private final Map<CommunityId, EvidenceLedger> ledgers;
    private final DisclosedTable concerns;

    Release(EngagementLog log, DisclosurePolicy policy, DayPeriod days, ZoneId unknown) {
        this.log = log;
        this.policy = policy;
        this.days = days;
        this.unknown = unknown;
        this.zones = log.records(Community.class).collect(Collectors.toMap(Community::id, Community::zone));
        this.extractor = EvidenceExtractor.of(log, unknown, policy.trustPolicy().assumedRespondents());
        this.ledgers = extractor.ledgers(log);
        this.concerns = countConcerns();
    }

    /** The columns of concerns. */
    static Set<Code> categories(DisclosurePolicy policy) {
        Set<Code> categories = new TreeSet<>(policy.categories());
        categories.add(DisclosurePolicy.OTHER);
        return categories;
    }

    /** The columns of contacts. */
    static Set<Code> settings() {
        return Stream.of(Interaction.Setting.values())
                .map(Release::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    DisclosedTable concerns() {
        return concerns;
    }

    private DisclosedTable countConcerns() {
        Set<Code> categories = categories(policy);
        CountTable.Accumulator table = CountTable.create(policy.communities(), categories);
        counted(Concern.class, Concern::raisedAt)
                .forEach(concern -> count(
                        table,
                        concern,
                        categories.contains(concern.category()) ? concern.category() : DisclosurePolicy.OTHER,
                        concern.raisedBy()));
        return policy.rule().disclose(table.result());
    }

    DisclosedTable contacts() {
        CountTable.Accumulator table = CountTable.create(policy.communities(), settings());
        counted(Interaction.class, Interaction::occurredAt)
                .filter(contact -> contact.outcome() == Interaction.Outcome.COMPLETED)
                .forEach(contact -> count(table, contact, code(contact.setting()), contact.participant()));
        return policy.rule().disclose(table.result());
    }

    /**
     * The scores of the last day.
     *
     * @param earlier what is behind the score of each community that was shown last, if there is one
     */
    Scores scores(Map<CommunityId, ScoreBasis> earlier) {
        return Scores.of(log, extractor, ledgers, policy, days.to(), earlier);
    }

    /**
     * A share in whole percent narrows down of how many it is one, and that it is held back says that they are few. So
     * where the number of concerns is held back the share always is.
     */
    Map<CommunityId, Disclosed<Integer>> answeredInTime() {
        return byCommunity(ledger -> {
            long due = 0;
            long micros = 0;
            for (int row = 0; row < ledger.size(); row++) {
                if (ledger.kind(row) == EvidenceKind.CONCERN_ANSWERED && contains(days, ledger, row)) {
                    due += ledger.count(row);
                    micros += ledger.outcomeMicros(row);
                }
            }
            boolean counted =
                    concerns.areaTotal(ledger.communityId()).toOptional().isPresent();
            return counted && due >= policy.rule().threshold()
                    ? Disclosed.value((int) Math.round(100.0 * micros / Evidence.MICROS / due))
                    : Disclosed.suppressed(Disclosed.Reason.SMALL_NUMBER);
        });
    }

    /** Records of the published communities and days, whoever may see them one by one. */
    private <R extends EngagementRecord> Stream<R> counted(Class<R> type, Function<R, Instant> when) {
        return log.records(type)
                .filter(record -> policy.communities().contains(record.communityId()))
                .filter(record -> days.contains(
                        LocalDate.ofInstant(when.apply(record), zones.getOrDefault(record.communityId(), unknown))));
    }

    private static void count(
            CountTable.Accumulator table, EngagementRecord record, Code category, Participant participant) {
        CommunityId area = record.communityId();
        participant.resident().ifPresentOrElse(resident -> table.add(area, category, resident), () -> {
            if (Answers.person(record, participant).isPresent()) {
                table.add(area, category, 1);
            } else {
                table.addErased(area, category, 1);
            }
        });
    }

    private <T> Map<CommunityId, T> byCommunity(Function<EvidenceLedger, T> reading) {
        Map<CommunityId, T> values = new TreeMap<>();
        for (CommunityId community : policy.communities()) {
            values.put(community, reading.apply(ledgers.getOrDefault(community, EvidenceLedger.empty(community))));
        }
        return values;
    }

    private static boolean contains(DayPeriod days, EvidenceLedger ledger, int row) {
        return days.contains(LocalDate.ofEpochDay(ledger.epochDay(row)));
    }

    private static Code code(Interaction.Setting setting) {
        return Code.of(setting.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
