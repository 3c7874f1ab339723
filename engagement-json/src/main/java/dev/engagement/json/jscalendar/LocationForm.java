package dev.engagement.json.jscalendar;

import static dev.engagement.json.table.Scalars.anyText;
import static dev.engagement.json.table.Scalars.text;

import dev.engagement.base.Code;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.json.calendar.GeoUri;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.Part;
import dev.engagement.json.table.Parts;
import dev.engagement.json.table.Scalars;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The forms of where an event takes place, RFC 8984, sections 4.2.5 and 4.2.6. */
final class LocationForm {

    private static final Form<GeoPoint> COORDINATES = Scalars.form(
            in -> GeoUri.parse(in.string()), (point, out) -> out.string(GeoUri.print(point)), Map.of("type", "string"));

    private static final Form<Place> LOCATION = Parts.<Place>of("Location", "Where people meet.")
            .make(
                    Part.defaulted("@type", RuleForm.type("Location"), "", place -> "Location", "The type."),
                    Part.optional("name", anyText(EventForm.LONGEST_TEXT), Place::name, "What people call it."),
                    Part.optional("coordinates", COORDINATES, LocationForm::tellable, "Where it lies."),
                    Part.defaulted(
                            EventForm.OWN + "kind",
                            Scalars.wrapped(Code::new, Code::value, 64),
                            PlaceKinds.OTHER,
                            Place::kind,
                            "Kind of place."),
                    (type, name, point, kind) -> Place.builder()
                            .kind(kind)
                            .name(name.filter(text -> !text.isBlank()))
                            .point(point)
                            .build());

    private static final Form<String> VIRTUAL_LOCATION = Parts.<String>of("VirtualLocation", "Where to join.")
            .make(
                    Part.defaulted(
                            "@type", RuleForm.type("VirtualLocation"), "", url -> "VirtualLocation", "The type."),
                    Part.required("uri", text(2_000), url -> url, "The address."),
                    (type, url) -> url);

    /** Where people meet. */
    static final Form<Optional<Place>> PLACE = first(LOCATION);

    /** Where they join online. */
    static final Form<Optional<String>> URL = first(VIRTUAL_LOCATION);

    private LocationForm() {}

    /**
     * Of several values that are told apart by ids the first; there is a place for one only, the others are counted.
     */
    private static <V> Form<Optional<V>> first(Form<V> form) {
        return Scalars.form(
                in -> {
                    Map<String, V> all =
                            Containers.map(Function.identity(), form).read(in);
                    in.countUnknown(Math.max(0, all.size() - 1));
                    return all.values().stream().findFirst();
                },
                (value, out) -> Containers.map(Function.identity(), form).write(Map.of("1", value.orElseThrow()), out),
                Map.of("type", "object"));
    }

    /** Somewhere in an area is no point that could be told. */
    private static Optional<GeoPoint> tellable(Place place) {
        return place.point().filter(point -> point.precision() != GeoPoint.Precision.AREA);
    }

    /** A member that is left out if it has no value. */
    static <V> Optional<Optional<V>> asMember(Optional<V> value) {
        return value.isPresent() ? Optional.of(value) : Optional.empty();
    }
}
