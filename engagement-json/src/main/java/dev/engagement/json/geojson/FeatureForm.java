package dev.engagement.json.geojson;

import static dev.engagement.json.table.Part.optional;
import static dev.engagement.json.table.Part.required;
import static dev.engagement.json.table.Scalars.REAL;
import static dev.engagement.json.table.Scalars.constant;
import static dev.engagement.json.table.Scalars.literal;
import static dev.engagement.json.table.Scalars.nullable;
import static dev.engagement.json.table.Scalars.text;
import static dev.engagement.json.table.Scalars.word;
import static dev.engagement.json.table.Scalars.wrapped;

import dev.engagement.base.Code;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.GeoPoint.Precision;
import dev.engagement.base.Place;
import dev.engagement.id.RecordId;
import dev.engagement.id.RecordType;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import dev.engagement.json.table.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of features, RFC 7946, section 3.2: points with what they are in their properties. */
final class FeatureForm {

    static final List<RecordType> TYPES = List.of(
            RecordType.INTERACTION,
            RecordType.MEETING_SERIES,
            RecordType.SAFETY_MEETING,
            RecordType.OUTREACH_SESSION,
            RecordType.CONCERN);

    /** Longitude comes first. */
    private record Position(double longitude, double latitude) {}

    /** The properties of a feature. */
    private record Properties(
            RecordType type, String id, Code placeKind, Optional<String> placeName, Optional<Precision> precision) {}

    /** Longitude, latitude and, as others may write it, a height that nothing here is known of. */
    private static final Form<Position> POSITION = Scalars.form(
            in -> {
                in.beginArray();
                in.element();
                double longitude = REAL.read(in);
                in.element();
                double latitude = REAL.read(in);
                if (in.nextElement()) {
                    REAL.read(in);
                    in.endArray();
                }
                return new Position(longitude, latitude);
            },
            (position, out) -> {
                out.beginArray();
                out.real(position.longitude());
                out.real(position.latitude());
                out.endArray();
            },
            Map.of("type", "array"));

    private static final Form<Position> POINT = Parts.<Position>of("Point", "A point.")
            .make(
                    required("type", literal("Point", EngagementJsonException.Code.UNSUPPORTED), any -> "Point", ""),
                    required("coordinates", POSITION, position -> position, ""),
                    (type, position) -> position);

    private static final Form<Properties> PROPERTIES = Parts.<Properties>of("Properties", "What it is.")
            .make(
                    required(
                            "recordType",
                            word(Words.of(TYPES, RecordType::code), RecordType::code),
                            Properties::type,
                            ""),
                    required("recordId", text(128), Properties::id, ""),
                    required("placeKind", wrapped(Code::new, Code::value, 64), Properties::placeKind, ""),
                    optional("placeName", text(200), Properties::placeName, ""),
                    optional("precision", constant(Precision.class), Properties::precision, ""),
                    Properties::new);

    static final Form<RecordPlace> FEATURE = Parts.<RecordPlace>of("Feature", "A place.")
            .make(
                    required(
                            "type",
                            literal("Feature", EngagementJsonException.Code.UNKNOWN_TYPE),
                            any -> "Feature",
                            ""),
                    required("geometry", nullable(POINT), FeatureForm::position, ""),
                    required("properties", PROPERTIES, FeatureForm::properties, ""),
                    (type, position, properties) -> place(position, properties));

    private FeatureForm() {}

    private static Optional<Position> position(RecordPlace place) {
        return tellable(place.place()).map(point -> new Position(point.longitude(), point.latitude()));
    }

    private static Properties properties(RecordPlace place) {
        RecordId id = place.id();
        return new Properties(
                id.type(),
                id.value(),
                place.place().kind(),
                place.place().name(),
                tellable(place.place()).map(GeoPoint::precision));
    }

    /** Somewhere in an area is no point that could be told. */
    static Optional<GeoPoint> tellable(Place place) {
        return place.point().filter(point -> point.precision() != Precision.AREA);
    }

    /** Without a word about how exact it is, a point is nothing but somewhere around. */
    private static RecordPlace place(Optional<Position> position, Properties properties) {
        if (position.isEmpty() && properties.precision().isPresent()) {
            throw new Refusal(EngagementJsonException.Code.INVALID_VALUE, "Only a point can be precise");
        }
        Place place = Place.builder()
                .kind(properties.placeKind())
                .name(properties.placeName())
                .point(position.map(at -> new GeoPoint(
                        at.latitude(), at.longitude(), properties.precision().orElse(Precision.AREA))))
                .build();
        return new RecordPlace(properties.type().id(properties.id()), place);
    }
}
