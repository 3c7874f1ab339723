package dev.engagement.examples.html;

import static dev.engagement.examples.html.Html.el;
import static dev.engagement.examples.html.Html.link;
import static dev.engagement.examples.html.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A page that needs nothing but itself: no script, no font, no picture, no request. Its policy of content allows its
 * own style sheet, by its hash, and nothing else. This class is not thread-safe.
 */
public final class Page {

    private static final String STYLE = style();

    private static final String POLICY =
            "default-src 'none'; style-src '" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private final String title;
    private final Element summary = el("header");
    private final Element links = el("ul");
    private final Element main = el("main").attr("id", "content");

    /** A page with this title. */
    public Page(String title) {
        this.title = title;
        summary.appendChild(el("h1", title));
    }

    /** Adds something below the title. */
    public Page head(Node... nodes) {
        summary.appendChildren(List.of(nodes));
        return this;
    }

    /**
     * Adds a section, which the navigation names.
     *
     * @param anchor an id of its own on the page
     * @param heading its heading
     */
    public Page section(String anchor, Node heading, Node... nodes) {
        links.appendChild(el("li", link(anchor, heading.clone())));
        main.appendChild(el("section", el("h2", heading).attr("id", anchor))
                .attr("aria-labelledby", anchor)
                .appendChildren(List.of(nodes)));
        return this;
    }

    /** The page as text. */
    public String html() {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        document.appendChild(new DocumentType("html", "", ""));
        document.appendChild(el("html", head(), body()).attr("lang", "en"));
        return document.outerHtml() + "\n";
    }

    private Element head() {
        Element style = el("style");
        style.appendChild(new DataNode(STYLE));
        return el(
                "head",
                el("meta").attr("charset", "utf-8"),
                el("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY),
                el("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"),
                el("meta").attr("name", "color-scheme").attr("content", "light dark"),
                el("meta").attr("name", "referrer").attr("content", "no-referrer"),
                el("title", title),
                style);
    }

    private Element body() {
        Element body = el(
                "body",
                link("content", text("Skip to the content")).addClass("skip"),
                summary,
                el("nav", links).attr("aria-label", "Sections"),
                main,
                el("footer", el("p", "Made from records by the engagement library. This page loads nothing.")));
        Html.markDays(body);
        return body;
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            return new String(Objects.requireNonNull(in, "page.css").readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\\s*\\n\\s*", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
