package dev.engagement;

import dev.engagement.base.Lifecycle;
import dev.engagement.bulletin.SafetyBulletin;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.meeting.AgendaItem;
import dev.engagement.meeting.Minutes;
import dev.engagement.meeting.SafetyMeeting;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.people.Partnership;
import dev.engagement.testing.WrittenFile;
import dev.engagement.tip.Tip;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the lifecycles in this module's README equal to the code. Run with {@code -Dengagement.write-docs=true} to
 * write them anew.
 */
class LifecycleDocumentationTest {

    private static final List<Lifecycle<?>> ALL = List.of(
            SafetyMeeting.LIFECYCLE,
            OutreachSession.LIFECYCLE,
            OutreachProgram.LIFECYCLE,
            AgendaItem.LIFECYCLE,
            Minutes.LIFECYCLE,
            Concern.LIFECYCLE,
            Commitment.LIFECYCLE,
            Tip.LIFECYCLE,
            SafetyBulletin.LIFECYCLE,
            Partnership.LIFECYCLE);

    @Test
    void the_documented_lifecycles_are_those_of_the_code() throws IOException {
        WrittenFile.assertHolds(WrittenFile.file("engagement-core/README.md"), "lifecycles", sections());
    }

    /** One section for each table; types that share a table share the section. */
    private static String sections() {
        Map<Object, List<Lifecycle<?>>> tables =
                ALL.stream().collect(Collectors.groupingBy(Lifecycle::moves, LinkedHashMap::new, Collectors.toList()));
        return tables.values().stream()
                .map(same -> "\n### " + same.stream().map(Lifecycle::type).collect(Collectors.joining(", "))
                        + "\n\n```mermaid\n" + same.get(0).toMermaid() + "```\n\n"
                        + same.get(0).toMarkdown() + "\n")
                .collect(Collectors.joining());
    }
}
