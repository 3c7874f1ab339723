package dev.engagement.base;

import java.util.Objects;

/**
 * A point on the earth in WGS 84, and how exact it is meant.
 *
 * <p>This record is immutable and thread-safe. Its text leaves the coordinates out: they can tell where somebody lives.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param precision how much around the point is meant
 */
public record GeoPoint(double latitude, double longitude, Precision precision) {

    /** How much around a point is meant. */
    public enum Precision {
        /** The very place. */
        EXACT,
        /** Somewhere in the street block. */
        BLOCK,
        /** Somewhere in the neighbourhood. */
        AREA
    }

    /**
     * Checks the coordinates.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param precision how much around the point is meant
     * @throws InvalidValueException if one is not finite or out of its range
     */
    public GeoPoint {
        Objects.requireNonNull(precision, "precision");
        Violations.of("GeoPoint")
                .require(latitude >= -90 && latitude <= 90, "latitude", "be from -90 to 90")
                .require(longitude >= -180 && longitude <= 180, "longitude", "be from -180 to 180")
                .orThrow();
    }

    /** The precision alone. */
    @Override
    public String toString() {
        return "GeoPoint{precision=" + precision + "}";
    }
}
