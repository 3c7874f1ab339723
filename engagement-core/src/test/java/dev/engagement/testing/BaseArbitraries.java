package dev.engagement.testing;

import dev.engagement.base.Channel;
import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.LanguageTag;
import dev.engagement.base.Place;
import dev.engagement.base.TimeLimit;
import dev.engagement.gathering.Headcount;
import dev.engagement.gathering.HeardFeedback;
import dev.engagement.id.CommunityId;
import dev.engagement.record.ExternalId;
import dev.engagement.record.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Valid values of the shared types, for property tests of every module. */
public final class BaseArbitraries {

    /** Every {@link #personalText()} contains it, and nothing else does. */
    public static final String PERSONAL_MARKER = "PERSONAL-MARKER";

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2049, 12, 31);
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int NANOS_OF_MILLI = 1_000_000;

    private BaseArbitraries() {}

    /** Ids of a type: {@code ids(ConcernId::of)}. Few enough that two may be equal. */
    public static <I> Arbitrary<I> ids(Function<String, I> of) {
        Arbitrary<String> few = Arbitraries.integers().between(1, 40).map(number -> "id-" + number);
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars("-_.:/ äß東")
                .ofMaxLength(125)
                .map(text -> "\uD83D\uDE80" + text);
        return Arbitraries.frequencyOf(Tuple.of(9, few), Tuple.of(1, any)).map(of);
    }

    /** Sets of at most {@code most} ids of a type. */
    public static <I> Arbitrary<Set<I>> idSets(Function<String, I> of, int most) {
        return ids(of).set().ofMaxSize(most);
    }

    /** Instants from 2000 to 2049, of whole milliseconds and often of whole seconds. */
    public static Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.longs()
                .between(FIRST_DAY.toEpochDay() * SECONDS_OF_DAY, LAST_DAY.toEpochDay() * SECONDS_OF_DAY);
        Arbitrary<Integer> millis = Arbitraries.integers().between(0, 999);
        return Combinators.combine(seconds, millis.injectNull(0.7).map(m -> m == null ? 0 : m))
                .as((second, milli) -> Instant.ofEpochSecond(second, (long) milli * NANOS_OF_MILLI));
    }

    /** Days from 2000 to 2049. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Local times of whole minutes from 2000 to 2049. */
    public static Arbitrary<LocalDateTime> localTimes() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(0, 59))
                .as(LocalDate::atTime);
    }

    /** Zones with and without daylight saving, among them half-hour and far ones. */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "America/Chicago",
                        "Europe/Madrid",
                        "Europe/London",
                        "Asia/Kolkata",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "America/Sao_Paulo")
                .map(ZoneId::of);
    }

    /** Lengths from one minute to a day, of whole seconds. */
    public static Arbitrary<Duration> lengths() {
        return Arbitraries.longs().between(60, SECONDS_OF_DAY).map(Duration::ofSeconds);
    }

    /** Periods of at most a year. */
    public static Arbitrary<DayPeriod> dayPeriods() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 365))
                .as((from, length) -> new DayPeriod(from, from.plusDays(length)));
    }

    /** Limits of all three kinds. */
    public static Arbitrary<TimeLimit> timeLimits() {
        return Arbitraries.oneOf(
                lengths().map(TimeLimit::of),
                Arbitraries.integers().between(1, 400).map(TimeLimit::ofDays),
                Arbitraries.integers().between(1, 100).map(TimeLimit::ofWorkingDays));
    }

    /** Codes, known and unknown. */
    public static Arbitrary<Code> codes() {
        Arbitrary<Code> any = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(64)
                .map(Code::of);
        return Arbitraries.oneOf(
                Arbitraries.of("street-light", "speeding", "noise").map(Code::of), any);
    }

    /** Sets of at most three codes. */
    public static Arbitrary<Set<Code>> codeSets() {
        return codes().set().ofMaxSize(3);
    }

    /** Language tags in canonical case. */
    public static Arbitrary<LanguageTag> languages() {
        return Arbitraries.of("en", "es", "pl", "zh-Hant", "pt-BR", "sr-Latn-RS")
                .map(LanguageTag::of);
    }

    /**
     * Texts of 1 to 200 characters that hold nothing personal: quotes, line ends and characters beyond the BMP among
     * them.
     */
    public static Arbitrary<String> texts() {
        return Arbitraries.of("x", "\"", "\\", "\n", "\t", "a b", "ä", "東京", "\u2028", "\uD83D\uDE80", "</", "{}", "'")
                .list()
                .ofMinSize(0)
                .ofMaxSize(12)
                .map(parts -> "t" + String.join("", parts));
    }

    /** Texts as {@link #texts()} that stand for something personal: each contains {@link #PERSONAL_MARKER}. */
    public static Arbitrary<String> personalText() {
        return texts().map(text -> text + PERSONAL_MARKER);
    }

    /** Points anywhere, with six decimals. */
    public static Arbitrary<GeoPoint> points() {
        return Combinators.combine(
                        Arbitraries.integers().between(-90_000_000, 90_000_000),
                        Arbitraries.integers().between(-180_000_000, 180_000_000),
                        Arbitraries.of(GeoPoint.Precision.class))
                .as((north, east, precision) -> new GeoPoint(north / 1e6, east / 1e6, precision));
    }

    /** Places; a name is personal. */
    public static Arbitrary<Place> places() {
        return Combinators.combine(codes(), personalText().optional(0.5), points().optional(0.5))
                .as((kind, name, point) ->
                        Place.builder().kind(kind).name(name).point(point).build());
    }

    /** Ways of contact. */
    public static Arbitrary<Channel> channels() {
        return Arbitraries.of(Channel.class);
    }

    /** Counts of people. */
    public static Arbitrary<Headcount> headcounts() {
        return Combinators.combine(
                        Arbitraries.of(Headcount.Category.class),
                        Arbitraries.integers().between(0, 2_000),
                        Arbitraries.of(Headcount.Method.class))
                .as(Headcount::new);
    }

    /** Answers to "did you feel heard?". */
    public static Arbitrary<HeardFeedback> heardFeedback() {
        return Arbitraries.integers()
                .between(0, 300)
                .flatMap(answers ->
                        Arbitraries.integers().between(0, answers).map(heard -> new HeardFeedback(answers, heard)));
    }

    /** Numbers that may be absent. */
    public static Arbitrary<OptionalInt> optionalInts(int least, int most) {
        return Arbitraries.integers()
                .between(least, most)
                .optional(0.5)
                .map(number -> number.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    /** Names in other systems. */
    public static Arbitrary<ExternalId> externalIds() {
        return Combinators.combine(Arbitraries.of("open311", "osdi", "records-office"), ids(Function.identity()))
                .as(ExternalId::new);
    }

    /** Attributes of other vendors; the values are personal. */
    public static Arbitrary<Map<String, String>> attributes() {
        Arbitrary<String> keys = Arbitraries.of("acme:shift", "acme:Ward_7", "city.example:case-no");
        return Arbitraries.maps(keys, personalText()).ofMaxSize(2);
    }

    /** What every record has, at any time. */
    public static Arbitrary<RecordHeader> headers() {
        return headers(ids(CommunityId::of), instants());
    }

    /** What every record has, for these communities and times. */
    public static Arbitrary<RecordHeader> headers(Arbitrary<CommunityId> communities, Arbitrary<Instant> recordedAt) {
        return Combinators.combine(
                        communities,
                        Arbitraries.integers().between(1, 9),
                        recordedAt,
                        Arbitraries.frequency(Tuple.of(19, false), Tuple.of(1, true)),
                        Arbitraries.of(Visibility.class),
                        externalIds().set().ofMaxSize(2),
                        attributes())
                .as((communityId, revision, at, isRedacted, visibility, externalIds, attributes) -> new RecordHeader(
                        communityId,
                        revision,
                        at,
                        Optional.of(at).filter(time -> isRedacted),
                        visibility,
                        externalIds,
                        attributes));
    }
}
