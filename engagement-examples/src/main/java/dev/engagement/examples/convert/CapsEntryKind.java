package dev.engagement.examples.convert;

import dev.engagement.id.OutreachProgramId;
import dev.engagement.meeting.MeetingKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an entry of the CAPS calendar is, read from its title: the calendar has no type.
 *
 * <p>The first pattern that is found counts. What is a meeting becomes a safety meeting of a kind; what is an event for
 * residents becomes a session of an outreach program; what no pattern names is a community event.
 */
enum CapsEntryKind {
    /** Police youth work, and everything for children and schools. */
    YOUTH(
            "caps-youth",
            "youth|peer jury|explor|kids|kops|school|officer friendly|teen|girls|boy scouts|child|"
                    + "basketball|baseball|softball|football|b-ball|first tee|spring break|nba|bike|bicycle|eavi|e\\.a\\.v\\.i"),
    /** For older residents. */
    SENIORS("caps-seniors", "senior|aging|long term care"),
    /** A neighbourhood's night out, once a year; named after beats too, so it comes before them. */
    NATIONAL_NIGHT_OUT("caps-national-night-out", "national night"),
    /** Officers show themselves on the street together with residents. */
    ON_THE_STREET(
            "caps-on-the-street",
            "roll ?call|loitering|smoke[ -]?out|take back|taking ou|peace (march|rally|walk)|"
                    + "walk|march(?!ing band)|parade|play ?streets?|clean"),
    /** A talk over coffee, mostly with the commander. */
    COFFEE("caps-coffee", "coffee|cop on|meet (&|and) greet|sweep n|cooking with cops"),
    /** Volunteers who run beat meetings. */
    FACILITATORS(MeetingKind.ADVISORY, "facilitator|factilitator"),
    /** The District Advisory Committee and its relatives. */
    ADVISORY(MeetingKind.ADVISORY, "\\bd\\.?a\\.?c\\b|advi[sr]ory|diversity"),
    /** Businesses, congregations, courts and services that the police work with. */
    PARTNERS(
            MeetingKind.PARTNER,
            "business|\\bbus\\b|hospitality|security|\\bboma\\b|association|mag ?mile|principals|"
                    + "faith b|fa[ti]+h[- ]?base|clergy|pastor|minist|cou[rt]+y? ad|domestic|domectic|\\bdv\\b|trafficking"),
    /** Prayer walks and congregations on the block. */
    CONGREGATIONS("caps-congregations", "faith|church|choir|gospel|bible|god"),
    /** A whole community about one question. */
    TOWN_HALL(MeetingKind.TOWN_HALL, "town hall|forum|summit"),
    /** Officers mostly listen. */
    LISTENING(MeetingKind.LISTENING_SESSION, "peace circle|dialogue|conversation|coffee talk"),
    /** Residents who watch over their own block. */
    WATCH_GROUP(MeetingKind.WATCH_GROUP, "block club (?!party|bbq)|neighborhood watch"),
    /** Beat and sector meetings: what the calendar is for. Some titles are nothing but the numbers of the beats. */
    BEAT(
            MeetingKind.PUBLIC_SAFETY,
            "\\bbe[ae]ts?\\b|\\bbt\\b|sector|\\bsect\\b|caps meeting|community meeting|"
                    + "residential|community relations|public safety|ward meeting|^['0-9 /,&()-]+$"),
    /** Teaching: safety, crime prevention, the law. */
    TRAINING(
            "caps-training",
            "training|workshop|seminar|class\\b|presentation|information session|safety|curfew|"
                    + "the law and|defen[cs]e|awareness|keepin"),
    /** Everything else that residents are invited to. */
    COMMUNITY_EVENT("caps-community-events", "");

    private final Pattern pattern;
    private final Optional<MeetingKind> meeting;
    private final Optional<String> program;

    CapsEntryKind(MeetingKind meeting, String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.meeting = Optional.of(meeting);
        this.program = Optional.empty();
    }

    CapsEntryKind(String program, String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.meeting = Optional.empty();
        this.program = Optional.of(program);
    }

    /** What an entry of this title is. */
    static CapsEntryKind of(String title) {
        return List.of(values()).stream()
                .filter(kind -> kind.pattern.matcher(title).find())
                .findFirst()
                .orElse(COMMUNITY_EVENT);
    }

    /** The kind of meeting; empty if it is a session. */
    Optional<MeetingKind> meeting() {
        return meeting;
    }

    /** The program of the session; empty if it is a meeting. */
    Optional<OutreachProgramId> program() {
        return program.map(OutreachProgramId::of);
    }
}
