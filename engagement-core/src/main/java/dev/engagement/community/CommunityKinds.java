package dev.engagement.community;

import dev.engagement.base.Code;

/** Well-known kinds of community; any other code is allowed too. */
public final class CommunityKinds {

    /** A district of a city. */
    public static final Code DISTRICT = Code.of("district");
    /** The beat of a patrol. */
    public static final Code BEAT = Code.of("beat");
    /** A neighborhood. */
    public static final Code NEIGHBORHOOD = Code.of("neighborhood");
    /** A housing estate. */
    public static final Code ESTATE = Code.of("estate");
    /** A campus. */
    public static final Code CAMPUS = Code.of("campus");

    private CommunityKinds() {}
}
