package dev.engagement.base;

/** Well-known kinds of place; any other code is allowed too. */
public final class PlaceKinds {

    /** A park or playground. */
    public static final Code PARK = Code.of("park");
    /** A school. */
    public static final Code SCHOOL = Code.of("school");
    /** A shop or other business. */
    public static final Code SHOP = Code.of("shop");
    /** A place of worship. */
    public static final Code PLACE_OF_WORSHIP = Code.of("place-of-worship");
    /** A library. */
    public static final Code LIBRARY = Code.of("library");
    /** A police station or security office. */
    public static final Code STATION = Code.of("station");
    /** A street or square. */
    public static final Code STREET = Code.of("street");
    /** A home. */
    public static final Code HOME = Code.of("home");
    /** Online. */
    public static final Code ONLINE = Code.of("online");
    /** Any other place, or one whose kind is not known. */
    public static final Code OTHER = Code.of("other");

    private PlaceKinds() {}
}
