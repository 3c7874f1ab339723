package dev.engagement.examples.html;

import static dev.engagement.examples.html.Html.el;
import static dev.engagement.examples.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A table. The first cell of each row is its heading. A wide one scrolls by itself, also by keyboard. This class is not
 * thread-safe.
 */
public final class DataTable {

    private final String caption;
    private final String alignment;
    private final List<String> headings;
    private final List<Element> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param caption what it is about
     * @param alignment for each column {@code l} for words, {@code t} for sentences or {@code r} for numbers
     * @param headings of the columns
     */
    public DataTable(String caption, String alignment, String... headings) {
        this.caption = caption;
        this.alignment = alignment;
        this.headings = List.of(headings);
    }

    /** Adds a row of texts. */
    public DataTable row(String... cells) {
        Node[] nodes = new Node[cells.length];
        for (int i = 0; i < cells.length; i++) {
            nodes[i] = text(cells[i]);
        }
        return row(nodes);
    }

    /** Adds a row. */
    public DataTable row(Node... cells) {
        Element row = el("tr");
        for (int column = 0; column < cells.length; column++) {
            Element cell = el(column == 0 ? "th" : "td", cells[column]);
            row.appendChild(aligned(column == 0 ? cell.attr("scope", "row") : cell, column));
        }
        rows.add(row);
        return this;
    }

    /** Whether it has no rows. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table, in a frame that scrolls. */
    public Element element() {
        Element head = el("tr");
        for (int column = 0; column < headings.size(); column++) {
            head.appendChild(aligned(el("th", headings.get(column)).attr("scope", "col"), column));
        }
        Element table = el("table", el("caption", caption), el("thead", head), el("tbody", rows));
        return el("div", table)
                .addClass("scroll")
                .attr("role", "group")
                .attr("tabindex", "0")
                .attr("aria-label", "Table: " + caption);
    }

    private Element aligned(Element cell, int column) {
        return switch (alignment.charAt(column)) {
            case 'r' -> cell.attr("class", "n");
            case 't' -> cell.attr("class", "t");
            default -> cell;
        };
    }
}
