package dev.engagement.meeting;

import dev.engagement.base.Violations;
import java.net.URI;
import java.net.URISyntaxException;

/** The rule for addresses of online meetings. They are never shown: many let whoever has them in. */
final class MeetingUrl {

    private static final int LONGEST = 2_000;

    private MeetingUrl() {}

    static void check(Violations violations, String url) {
        violations.text("url", url, LONGEST).require(isAbsolute(url), "url", "be an absolute address");
    }

    private static boolean isAbsolute(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
