package dev.engagement.examples.html;

import static dev.engagement.examples.html.Html.el;

import java.util.Collection;
import org.jsoup.nodes.Element;

/** A drawing of shapes and words. Widths and places are in units that are about as wide as a pixel of a phone. */
public final class Svg {

    /** The width of every drawing. */
    public static final int WIDTH = 360;

    private static final double TENTH = 10;

    private final Element svg;

    /** A drawing of some height that shows nothing yet. */
    public Svg(double height) {
        svg = el("svg").attr("viewBox", "0 0 " + WIDTH + " " + n(height));
    }

    /** A straight line. */
    public Svg line(String kind, double x1, double y1, double x2, double y2) {
        return path(kind, "M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2));
    }

    /** A line as SVG describes it. */
    public Svg path(String kind, CharSequence path) {
        if (path.length() > 0) {
            svg.appendElement("path").attr("class", kind).attr("d", path.toString());
        }
        return this;
    }

    /** A line through points. */
    public Svg polyline(String kind, Collection<double[]> points) {
        return path(kind, through(points, ""));
    }

    /** An area with these corners. */
    public Svg polygon(String kind, Collection<double[]> points) {
        return path(kind, through(points, "Z"));
    }

    /** A rectangle between two places, whichever of them is the left one. */
    public Svg bar(String kind, double x1, double x2, double y, double height) {
        svg.appendElement("rect")
                .attr("class", kind)
                .attr("x", n(Math.min(x1, x2)))
                .attr("y", n(y))
                .attr("width", n(Math.abs(x2 - x1)))
                .attr("height", n(height));
        return this;
    }

    /** A dot. */
    public Svg dot(String kind, double x, double y) {
        svg.appendElement("circle")
                .attr("class", kind)
                .attr("cx", n(x))
                .attr("cy", n(y))
                .attr("r", "5");
        return this;
    }

    /** Words that begin at a place. */
    public Svg text(String kind, double x, double y, String text) {
        svg.appendChild(el("text", text).attr("class", kind).attr("x", n(x)).attr("y", n(y)));
        return this;
    }

    /** Words that end at a place. */
    public Svg textBefore(String kind, double x, double y, String text) {
        return text(kind + " end", x, y, text);
    }

    /** Words that have a place in their middle, but never leave the drawing. */
    public Svg textAround(String kind, double x, double y, String text) {
        double half = 3.4 * text.length();
        if (x < half) {
            return text(kind, 0, y, text);
        }
        return x > WIDTH - half ? textBefore(kind, WIDTH, y, text) : text(kind + " middle", x, y, text);
    }

    /** The drawing. */
    Element element() {
        return svg;
    }

    private static CharSequence through(Collection<double[]> points, String end) {
        StringBuilder path = new StringBuilder();
        points.forEach(point -> path.append(path.length() == 0 ? 'M' : 'L')
                .append(n(point[0]))
                .append(' ')
                .append(n(point[1])));
        return points.isEmpty() ? path : path.append(end);
    }

    /** A number with one decimal at most. */
    public static String n(double number) {
        double rounded = Math.round(number * TENTH) / TENTH;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
