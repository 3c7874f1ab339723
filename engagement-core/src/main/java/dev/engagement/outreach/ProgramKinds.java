package dev.engagement.outreach;

import dev.engagement.base.Code;

/** Well-known kinds of program; any other code is allowed too. */
public final class ProgramKinds {

    /** A fair about safety. */
    public static final Code SAFETY_FAIR = Code.of("safety-fair");
    /** A barbecue. */
    public static final Code BARBECUE = Code.of("barbecue");
    /** A workshop. */
    public static final Code WORKSHOP = Code.of("workshop");
    /** Cleaning up together. */
    public static final Code CLEAN_UP = Code.of("clean-up");
    /** Volunteering at a school. */
    public static final Code SCHOOL_VOLUNTEERING = Code.of("school-volunteering");
    /** Setting up or running a watch. */
    public static final Code NEIGHBORHOOD_WATCH = Code.of("neighborhood-watch");
    /** An open house at the station. */
    public static final Code OPEN_HOUSE = Code.of("open-house");
    /** Sports. */
    public static final Code SPORTS = Code.of("sports");
    /** A collection or other charity. */
    public static final Code CHARITY = Code.of("charity");

    private ProgramKinds() {}
}
