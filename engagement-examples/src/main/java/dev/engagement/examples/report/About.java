package dev.engagement.examples.report;

import static dev.engagement.examples.html.Html.el;

import dev.engagement.examples.html.Page;
import java.util.stream.Stream;

/** What must be said with every score. */
final class About {

    private About() {}

    /** Ends a page with what its scores are. */
    static Page theScore(Page page) {
        return page.section(
                "about",
                el("span", "What this score is, and what it is not"),
                el(
                                "div",
                                el(
                                        "p",
                                        "The score is how well a team\u2019s relationship with a community is doing, as far as the"
                                                + " team\u2019s own records and the residents\u2019 answers can tell. It is "
                                                + Words.NOT_A_PERCENTAGE + "."),
                                el(
                                        "ul",
                                        Stream.of(
                                                        "It rates a team\u2019s service to a community. It must not be used to rate an"
                                                                + " officer or a resident.",
                                                        "It says nothing about crime.",
                                                        "The truth lies within the interval with the probability that is named with it. In"
                                                                + " volatile places with few records, or where records come in"
                                                                + " bursts or are wrong, it misses more often.",
                                                        "With too little evidence the standing is \u201cinsufficient evidence\u201d, and"
                                                                + " the score says little more than what was assumed.",
                                                        "Counts of contacts and heads carry no weight. Showing up every week does; kept"
                                                                + " promises do; what residents say does.",
                                                        "Who reports, who attends and who answers is not everybody, and that is not"
                                                                + " corrected.",
                                                        "A mean can hide a group that trusts far less.",
                                                        "The weights are a policy, not a law of nature, and can be changed.")
                                                .map(sentence -> el("li", sentence))
                                                .toList()))
                        .addClass("words"));
    }
}
