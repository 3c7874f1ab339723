package dev.engagement.json.jcal;

import dev.engagement.base.InvalidValueException;
import dev.engagement.json.calendar.CalendarEvent;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.table.Containers;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.JsonIn;
import dev.engagement.json.table.Refusal;
import dev.engagement.json.table.Scalars;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads the components of a calendar: the events among them. */
final class EventComponent {

    private static final int PROPERTIES = 1;
    private static final int COMPONENTS = 2;
    private static final int PARAMETERS = 1;
    private static final int TYPE = 2;
    private static final int FIRST_VALUE = 3;

    private static final String ZONES = "vtimezone";

    private static final Form<Map<String, List<String>>> PARAMETER_FORM =
            Containers.map(Function.identity(), Recur.TEXTS);

    private static final Form<String> ANY_TEXT = Scalars.anyText(Integer.MAX_VALUE);

    private EventComponent() {}

    /**
     * The form of components.
     *
     * @param floating the zone of times that name none
     */
    static Form<Optional<CalendarEvent>> form(ZoneId floating) {
        return Scalars.form(in -> read(in, floating), (event, out) -> {}, Map.of());
    }

    private static Optional<CalendarEvent> read(JsonIn in, ZoneId floating) {
        in.beginArray();
        in.element();
        String name = at(0, () -> ANY_TEXT.read(in));
        if (!name.equals("vevent")) {
            in.countUnknown(name.equals(ZONES) ? 0 : 1);
            skipRest(in);
            return Optional.empty();
        }
        EventProperties event = new EventProperties();
        in.element();
        elements(PROPERTIES, in, index -> property(in, index, event));
        in.element();
        elements(COMPONENTS, in, index -> {
            in.countUnknown(1);
            in.skip();
        });
        in.endArray();
        return Optional.of(event.finish(floating));
    }

    private static void property(JsonIn in, int index, EventProperties event) {
        in.beginArray();
        in.element();
        String name = at(0, () -> ANY_TEXT.read(in));
        in.element();
        Map<String, List<String>> parameters = at(PARAMETERS, () -> PARAMETER_FORM.read(in));
        in.element();
        String type = at(TYPE, () -> ANY_TEXT.read(in));
        PropertyValue value = PropertyValue.BY_NAME.get(name);
        if (value == null) {
            in.countUnknown(1);
            skipRest(in);
            return;
        }
        UnaryOperator<Refusal> way = refusal -> refusal.within(index).within(PROPERTIES);
        checkType(value, type);
        event.count(name, value.isMany());
        EventProperties.Spot spot =
                new EventProperties.Spot(parameters, refusal -> way.apply(refusal.within(FIRST_VALUE)));
        int at = FIRST_VALUE;
        in.element();
        do {
            at(at++, () -> {
                value.read(in, spot, event);
                return name;
            });
        } while (value.isMany() ? in.nextElement() : endsHere(in));
    }

    private static boolean endsHere(JsonIn in) {
        in.endArray();
        return false;
    }

    private static void checkType(PropertyValue value, String type) {
        Set<String> types = value.types();
        if (!types.contains(type)) {
            boolean day = type.equals("date") || type.equals("period");
            throw new Refusal(
                            day ? Code.UNSUPPORTED : Code.UNKNOWN_TYPE,
                            "Value must be one of "
                                    + String.join(", ", types.stream().sorted().toList()))
                    .within(TYPE);
        }
    }

    private static void skipRest(JsonIn in) {
        while (in.nextElement()) {
            in.skip();
        }
    }

    private static void elements(int where, JsonIn in, IntConsumer element) {
        try {
            in.beginArray();
            for (int i = 0; in.nextElement(); i++) {
                int index = i;
                at(index, () -> {
                    element.accept(index);
                    return index;
                });
            }
        } catch (Refusal refusal) {
            throw refusal.within(where);
        }
    }

    private static <V> V at(int index, Supplier<V> read) {
        try {
            return read.get();
        } catch (Refusal refusal) {
            throw refusal.within(index);
        } catch (InvalidValueException e) {
            throw Refusal.of(e).within(index);
        }
    }
}
