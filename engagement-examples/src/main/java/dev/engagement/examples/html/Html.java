package dev.engagement.examples.html;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Elements of a page. A text that is put in stays a text: it becomes a node of a tree, and is escaped where the tree is
 * written. Nothing that others wrote belongs into an attribute.
 */
public final class Html {

    private static final int REPLACEMENT = 0xFFFD;

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private Html() {}

    /** An element with these children. */
    public static Element el(String tag, Node... children) {
        return el(tag, List.of(children));
    }

    /** An element with these children. */
    public static Element el(String tag, Collection<? extends Node> children) {
        return new Element(tag).appendChildren(children);
    }

    /** An element around a text. */
    public static Element el(String tag, String text) {
        return el(tag, text(text));
    }

    /** A text. */
    public static Node text(String text) {
        return new TextNode(clean(text));
    }

    /** A text that others wrote: its direction of writing does not reach beyond it. */
    public static Element foreign(String text) {
        return el("bdi", text);
    }

    /** A link to a place of the same page. */
    public static Element link(String anchor, Node... inside) {
        return el("a", inside).attr("href", "#" + anchor);
    }

    /** Something that is shown on demand, without a script. */
    public static Element details(String summary, Node... inside) {
        Element details = el("details", el("summary", summary));
        return details.appendChildren(List.of(inside));
    }

    /** Marks the days in all that is no drawing, so that none is broken between two lines. */
    static void markDays(Element root) {
        for (Element element : root.select(":not(svg, svg *)")) {
            element.textNodes().forEach(Html::markDays);
        }
    }

    private static void markDays(TextNode text) {
        String whole = text.getWholeText();
        Matcher day = DAY.matcher(whole);
        int passed = 0;
        while (day.find()) {
            text.before(new TextNode(whole.substring(passed, day.start())));
            text.before(el("time", day.group()));
            passed = day.end();
        }
        text.text(whole.substring(passed));
    }

    /**
     * The text without what cannot be seen and changes how the rest looks: control characters, halves of characters,
     * and marks that turn the direction of writing around. Each is shown as the replacement character.
     */
    static String clean(String text) {
        return text.codePoints()
                .map(c -> isLineEnd(c) ? ' ' : isUnseen(c) ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isUnseen(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c & 0xFFFE) == 0xFFFE;
    }
}
