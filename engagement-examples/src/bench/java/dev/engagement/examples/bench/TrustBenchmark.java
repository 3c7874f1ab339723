package dev.engagement.examples.bench;

import dev.engagement.id.CommunityId;
import dev.engagement.trust.Evidence;
import dev.engagement.trust.EvidenceAccumulator;
import dev.engagement.trust.EvidenceKind;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrajectoryPoint;
import dev.engagement.trust.TrustAnalysis;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The ledger and its reading against loops written by hand, on a community with five dimensions and 400 active days.
 */
@State(Scope.Benchmark)
public class TrustBenchmark {

    static final int DAYS = 400;
    private static final int RECORDS = 10_000;
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1);

    /** One kind of each dimension that can be recorded; presence is derived. */
    private static final List<EvidenceKind> KINDS = List.of(
            EvidenceKind.CONTACT_RATED_BY_RESIDENT,
            EvidenceKind.CONCERN_ANSWERED,
            EvidenceKind.COMMITMENT_KEPT,
            EvidenceKind.PROACTIVE_CONTACT,
            EvidenceKind.SURVEY_TRUST);

    private final List<Evidence> evidence = evidence(RECORDS, 100);
    private final Map<CommunityId, EvidenceAccumulator> sums = new HashMap<>();
    private final Map<CommunityId, long[]> bareSums = new HashMap<>();
    private final EvidenceLedger ledger = active(DAYS);
    private final EvidenceLedger other = shifted(DAYS);
    private final TrustAnalysis analysis = TrustAnalysis.of(ledger, TrustPolicy.DEFAULT);
    private final BareAssessment bare = new BareAssessment(ledger, TrustPolicy.DEFAULT, LAST);
    private final BareRows rows = new BareRows(ledger);
    private final BareRows otherRows = new BareRows(other);

    /** Evidence of many records of as many communities, in no order. */
    private static List<Evidence> evidence(int records, int communities) {
        RandomGenerator random = new SplittableRandom(1);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            evidence.add(Evidence.of(
                    CommunityId.of("c-" + random.nextInt(communities)),
                    FIRST.plusDays(random.nextInt(DAYS)),
                    KINDS.get(random.nextInt(KINDS.size())),
                    random.nextInt(2)));
        }
        return evidence;
    }

    /** A ledger with a row of each kind on each of so many days. */
    static EvidenceLedger active(int days) {
        RandomGenerator random = new SplittableRandom(2);
        EvidenceAccumulator sums = EvidenceAccumulator.create(CommunityId.of("elm-park"));
        for (int day = 0; day < days; day++) {
            for (EvidenceKind kind : KINDS) {
                int count = 1 + random.nextInt(3);
                int good = kind == EvidenceKind.PROACTIVE_CONTACT ? 0 : random.nextInt(count + 1);
                sums.accept(Evidence.share(CommunityId.of("elm-park"), FIRST.plusDays(day), kind, good, count));
            }
        }
        return sums.result();
    }

    private static EvidenceLedger shifted(int days) {
        EvidenceAccumulator sums = EvidenceAccumulator.create(CommunityId.of("elm-park"));
        active(days).rows().stream()
                .map(row -> new Evidence(
                        row.communityId(), row.epochDay() + days / 2, row.kind(), row.count(), row.outcomeMicros()))
                .forEach(sums::accept);
        return sums.result();
    }

    static TrustAssessment assess(EvidenceLedger ledger) {
        return TrustPolicy.DEFAULT.assess(ledger, ledger.lastDay().orElseThrow());
    }

    /** Into rows that are there. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void acceptLedger() {
        accept(sums);
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void acceptLoop() {
        acceptBare(bareSums);
    }

    /** Into nothing: nearly all evidence makes a row of its own, where the loop makes two numbers for a community. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public Map<CommunityId, EvidenceAccumulator> acceptNewLedger() {
        return accept(new HashMap<>());
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public Map<CommunityId, long[]> acceptNewLoop() {
        return acceptBare(new HashMap<>());
    }

    private Map<CommunityId, EvidenceAccumulator> accept(Map<CommunityId, EvidenceAccumulator> into) {
        for (Evidence each : evidence) {
            into.computeIfAbsent(each.communityId(), EvidenceAccumulator::create)
                    .accept(each);
        }
        return into;
    }

    private Map<CommunityId, long[]> acceptBare(Map<CommunityId, long[]> into) {
        for (Evidence each : evidence) {
            long[] sum = into.computeIfAbsent(each.communityId(), community -> new long[2]);
            sum[0] += each.count();
            sum[1] += each.outcomeMicros();
        }
        return into;
    }

    @Benchmark
    public TrustAssessment assessLedger() {
        return TrustPolicy.DEFAULT.assess(ledger, LAST);
    }

    @Benchmark
    public double assessLoop() {
        return bare.score();
    }

    @Benchmark
    public List<TrajectoryPoint> trajectoryYear() {
        return analysis.trajectory(LAST.minusDays(364), LAST, 1);
    }

    @Benchmark
    public TrustAssessment trajectoryAssessment() {
        return analysis.assess(LAST);
    }

    @Benchmark
    public EvidenceLedger mergeLedgers() {
        return ledger.merge(other);
    }

    @Benchmark
    public BareRows mergeArrays() {
        return rows.merge(otherRows);
    }
}
