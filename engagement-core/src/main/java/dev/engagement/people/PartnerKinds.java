package dev.engagement.people;

import dev.engagement.base.Code;

/** Well-known kinds of partner organization; any other code is allowed too. */
public final class PartnerKinds {

    /** A school. */
    public static final Code SCHOOL = Code.of("school");
    /** A business. */
    public static final Code BUSINESS = Code.of("business");
    /** A faith community. */
    public static final Code FAITH = Code.of("faith");
    /** An association of residents. */
    public static final Code RESIDENT_ASSOCIATION = Code.of("resident-association");
    /** A charity. */
    public static final Code CHARITY = Code.of("charity");
    /** A hospital, a practice or another health service. */
    public static final Code HEALTH = Code.of("health");
    /** A public agency. */
    public static final Code AGENCY = Code.of("agency");
    /** A neighborhood watch. */
    public static final Code WATCH_GROUP = Code.of("watch-group");

    private PartnerKinds() {}
}
