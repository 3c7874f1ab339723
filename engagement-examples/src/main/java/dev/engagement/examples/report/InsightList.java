package dev.engagement.examples.report;

import static dev.engagement.examples.html.Html.el;
import static dev.engagement.examples.html.Html.foreign;
import static dev.engagement.examples.html.Html.text;

import dev.engagement.insight.Insight;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Insights, the most urgent first. */
final class InsightList {

    private InsightList() {}

    /** Insights about one community. */
    static Element of(List<Insight> insights) {
        return list(insights.stream().map(InsightList::item).toList());
    }

    /** Things that were said about insights, one for each. */
    static Element list(List<Element> items) {
        return el("ol", items).addClass("insights");
    }

    /**
     * One insight.
     *
     * @param about what to say before it
     */
    static Element item(Insight insight, Node... about) {
        Element line = el("p", severity(insight.severity()), text(" ")).appendChildren(List.of(about));
        line.appendChild(foreign(insight.sentence()));
        Element source = el("p", "Since " + insight.since() + ", " + Words.of(insight.practice()))
                .addClass("source");
        if (!insight.records().isEmpty()) {
            source.appendChild(text(". See ")).appendChild(foreign(RecordNames.of(insight.records())));
        }
        return el("li", line, el("p", el("b", "Next: "), text(insight.nextStep())), source);
    }

    /** How soon to act, in a word and a shape. */
    private static Element severity(Insight.Severity severity) {
        return switch (severity) {
            case HIGH -> el("span", "\u25b2 This week").addClass("severity high");
            case MEDIUM -> el("span", "\u25cf Next meeting").addClass("severity medium");
            case LOW -> el("span", "\u25cb Keep in mind").addClass("severity low");
        };
    }
}
