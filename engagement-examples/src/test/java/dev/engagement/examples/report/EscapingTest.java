package dev.engagement.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.Code;
import dev.engagement.base.DayPeriod;
import dev.engagement.base.Violations;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommitmentId;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.log.EngagementLog;
import dev.engagement.trust.EvidenceLedger;
import dev.engagement.trust.TrustPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whatever records say, it is text. */
class EscapingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");

    private static final Instant MADE = Instant.parse("2026-01-05T09:00:00Z");

    private static final List<String> PLAIN = structure(page("plain", "plain", "plain"));

    @Property(tries = 60)
    void no_text_makes_an_element_or_an_attribute_or_turns_the_writing_around(
            @ForAll("nasty") String name, @ForAll("nasty") String promise, @ForAll("nasty") String id) {
        Document page = page(name, promise, Violations.isClean(id) && id.length() <= 128 ? id : "id");

        assertThat(structure(page)).isEqualTo(PLAIN);
        assertThat(page.text().codePoints())
                .noneMatch(
                        c -> Character.isISOControl(c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069));
    }

    @Property(tries = 20)
    void every_text_can_be_read_as_it_was_written(@ForAll("nasty") String promise) {
        assertThat(page("plain", promise, "id").select("bdi").eachText())
                .contains(promise.codePoints()
                        .map(c -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xffff
                                ? 0xfffd
                                : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .replaceAll("[ \\n\\t\\r]+", " ")
                        .strip());
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(
                        "<script>alert(1)</script>",
                        "\"'><img src=x onerror=alert(1)>",
                        "</style><svg onload=alert(1)>",
                        "</title></bdi></main><main>",
                        "<!--",
                        "]]>",
                        "&lt;b&gt;&amp;&#60;",
                        "javascript:alert(1)",
                        "' onclick='alert(1)",
                        "\u202eright to left",
                        "\u2066isolated",
                        "\u05e9\u05dc\u05d5\u05dd",
                        "\uffff",
                        "\n\t",
                        "\ud83d\ude00",
                        "word")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join(" ", parts))
                .filter(text -> !text.isBlank());
    }

    private static Document page(String name, String promise, String id) {
        CommunityId community = CommunityId.of(Violations.isClean(id) && !id.matches("(?s).*[\n\t].*") ? id : "id");
        EngagementLog log = Stream.of(
                        Community.builder()
                                .id(community)
                                .communityId(community)
                                .revision(1)
                                .recordedAt(MADE)
                                .name(name.length() > 200 ? name.substring(0, 150) : name)
                                .zone(ZoneId.of("America/Chicago"))
                                .classification(Code.of("neighborhood"))
                                .build(),
                        Commitment.promise(community, CommitmentId.of(community.value()), MADE)
                                .text(promise)
                                .promisedTo(Commitment.PromisedTo.PUBLIC)
                                .dueOn(LocalDate.parse("2026-02-01"))
                                .build())
                .collect(
                        () -> EngagementLog.create(EngagementFormat.RECORDS.canonicalOrder()),
                        EngagementLog.Accumulator::accept,
                        (one, other) -> {})
                .result();
        EvidenceLedger ledger =
                EvidenceExtractor.of(log, ZoneOffset.UTC, 10).ledgers(log).get(community);
        List<Scored> scored = List.of(
                Scored.of(name, ledger, TrustPolicy.DEFAULT, DAY),
                Scored.of(promise, EvidenceLedger.empty(CommunityId.of("other")), TrustPolicy.DEFAULT, DAY));
        return Jsoup.parse(
                TeamReport.of(log, scored, new DayPeriod(LocalDate.parse("2026-01-01"), DAY), ZoneOffset.UTC));
    }

    /** Every element with its attributes, in the order of the page. */
    private static List<String> structure(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName() + " " + place(element))
                .toList();
    }

    private static String place(Element element) {
        return element.attributes().html();
    }
}
