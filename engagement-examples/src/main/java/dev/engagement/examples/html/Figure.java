package dev.engagement.examples.html;

import static dev.engagement.examples.html.Html.details;
import static dev.engagement.examples.html.Html.el;

import org.jsoup.nodes.Element;

/** A drawing with what it says in words and in a table, for whoever does not see it. */
public final class Figure {

    private Figure() {}

    /**
     * A figure.
     *
     * @param title what it shows
     * @param sentence what there is to see
     * @param drawing the drawing
     * @param table the same as a table
     */
    public static Element of(String title, String sentence, Svg drawing, DataTable table) {
        Element svg = drawing.element().attr("role", "img");
        svg.prependChild(el("desc", sentence)).prependChild(el("title", title));
        return el(
                "figure",
                el("figcaption", el("h3", title), el("p", sentence)),
                svg,
                details("As a table", table.element()));
    }
}
