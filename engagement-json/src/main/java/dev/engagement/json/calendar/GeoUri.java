package dev.engagement.json.calendar;

import dev.engagement.base.GeoPoint;
import dev.engagement.base.GeoPoint.Precision;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Refusal;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points as addresses of RFC 5870, as in {@code geo:41.88,-87.63;u=100}. */
public final class GeoUri {

    /** How far a point of a street block may be off, in metres. */
    private static final int BLOCK = 100;

    /** What is further off than this is no longer a street block, in metres. */
    private static final int FARTHEST_BLOCK = 250;

    private static final String NUMBER = "-?[0-9]{1,3}(?:\\.[0-9]{1,340})?";

    private static final Pattern ADDRESS = Pattern.compile("geo:(" + NUMBER + "),(" + NUMBER + ")(?:," + NUMBER
            + ")?(?:;crs=wgs84)?(?:;u=([0-9]{1,9}(?:\\.[0-9]{1,20})?))?(?:;[A-Za-z0-9-]+(?:=[^;]*)?)*");

    private GeoUri() {}

    /**
     * The address of a point.
     *
     * @param point a point that is not an {@link Precision#AREA}, of which there is no point to tell
     */
    public static String print(GeoPoint point) {
        String address = "geo:" + plain(point.latitude()) + "," + plain(point.longitude());
        return point.precision() == Precision.EXACT ? address : address + ";u=" + BLOCK;
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    /**
     * The point of an address; how far it may be off decides how exact it is meant.
     *
     * @throws Refusal if it is no such address
     */
    public static GeoPoint parse(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new Refusal(Code.BAD_FORMAT, "Value must be a point like geo:41.88,-87.63");
        }
        double latitude = Double.parseDouble(matcher.group(1));
        double longitude = Double.parseDouble(matcher.group(2));
        return new GeoPoint(latitude, longitude, precision(matcher.group(3)));
    }

    private static Precision precision(String metres) {
        double uncertainty = metres == null ? 0 : Double.parseDouble(metres);
        return uncertainty == 0 ? Precision.EXACT : uncertainty <= FARTHEST_BLOCK ? Precision.BLOCK : Precision.AREA;
    }
}
