package dev.engagement.json.table;

import static dev.engagement.json.table.Texts.assertRefused;
import static dev.engagement.json.table.Texts.printed;
import static dev.engagement.json.table.Texts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.engagement.base.InvalidValueException;
import dev.engagement.json.error.EngagementJsonException.Code;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a table of members yields: reading, writing and the schema. */
class FormsTest {

    /** Has a member of each kind; collects itself. */
    private static final class Kiosk {
        private String name = "";
        private int doors;
        private DayOfWeek closed = DayOfWeek.SUNDAY;
        private boolean lit;
        private Optional<LocalDate> built = Optional.empty();
        private int chairs = 4;
        private OptionalInt steps = OptionalInt.empty();
        private final List<Double> prices = new ArrayList<>();
        private final Set<String> goods = new TreeSet<>();

        private Kiosk built() {
            if (name.isEmpty()) {
                throw new InvalidValueException("Kiosk", "name", "be told");
            }
            return this;
        }
    }

    private sealed interface Shape {
        String word();
    }

    private record Nothing() implements Shape {
        @Override
        public String word() {
            return "NOTHING";
        }
    }

    private record Dot(int x, OptionalDouble weight) implements Shape {
        @Override
        public String word() {
            return "DOT";
        }
    }

    private record Path(List<Integer> xs, Optional<String> name, int width, boolean closed, long length)
            implements Shape {
        @Override
        public String word() {
            return "PATH";
        }
    }

    private final ObjectForm<Kiosk, Kiosk> kiosks = Table.of("Kiosk", "A small shop.", Kiosk::new, Kiosk::built)
            .constant("type", Scalars.literal("kiosk", Code.UNKNOWN_TYPE), "kiosk", "Always kiosk.")
            .optionalConstant("version", Scalars.INTEGER, 1, "Always 1.")
            .required("name", Scalars.anyText(9), it -> it.name, (it, name) -> it.name = name, "Its name.")
            .requiredInt("doors", it -> it.doors, (it, doors) -> it.doors = doors, "Doors.")
            .defaulted(
                    "closed",
                    Scalars.constant(DayOfWeek.class),
                    DayOfWeek.SUNDAY,
                    it -> it.closed,
                    (it, day) -> it.closed = day,
                    "When it is closed.")
            .stated("lit", Scalars.BOOLEAN, it -> it.lit, (it, lit) -> it.lit = lit, "Whether there is light.")
            .optional("built", Scalars.DAY, it -> it.built, (it, day) -> it.built = Optional.of(day), "When built.")
            .defaultedInt("chairs", 4, it -> it.chairs, (it, chairs) -> it.chairs = chairs, "Chairs.")
            .optionalInt("steps", it -> it.steps, (it, steps) -> it.steps = OptionalInt.of(steps), "Steps.")
            .list("prices", Scalars.REAL, it -> it.prices, (it, price) -> it.prices.add(price), "Prices.")
            .set("goods", Scalars.text(9), it -> it.goods, (it, goods) -> it.goods.add(goods), "What it sells.")
            .form();

    private final Union<Shape> shapes = Union.<Shape>of("shape", Code.UNKNOWN_WORD)
            .shape(
                    "NOTHING",
                    Parts.<Nothing>of("Nothing", "No shape.")
                            .shape("shape", "NOTHING")
                            .make(Nothing::new))
            .shape(
                    "DOT",
                    Parts.<Dot>of("Dot", "A dot.")
                            .shape("shape", "DOT")
                            .make(
                                    Part.required("x", Scalars.INTEGER, Dot::x, "Where."),
                                    Part.optionalReal("weight", Dot::weight, "Weight."),
                                    Dot::new))
            .shape(
                    "PATH",
                    Parts.<Path>of("Path", "A path.")
                            .shape("shape", "PATH")
                            .make(
                                    Part.list("xs", Scalars.INTEGER, Path::xs, "Where."),
                                    Part.optional("name", Scalars.text(5), Path::name, "Name."),
                                    Part.defaulted("width", Scalars.INTEGER, 1, Path::width, "Width."),
                                    Part.required("closed", Scalars.BOOLEAN, Path::closed, "Closed or open."),
                                    Part.required("length", Scalars.LONG, Path::length, "Length."),
                                    Path::new))
            .form(Shape::word);

    private static final String LEAST = "{\"type\":\"kiosk\",\"version\":1,\"name\":\"Elm\",\"doors\":0,\"lit\":false}";

    private static final String FULL = "{\"type\":\"kiosk\",\"version\":1,\"name\":\"Elm\",\"doors\":2,"
            + "\"closed\":\"MONDAY\",\"lit\":true,\"built\":\"1999-05-01\",\"chairs\":0,\"steps\":3,"
            + "\"prices\":[2.5,1.5],\"goods\":[\"milk\",\"news\"]}";

    @Test
    void what_means_the_same_when_absent_is_left_out() {
        assertThat(printed(kiosks, read(kiosks, LEAST))).isEqualTo(LEAST);
        assertThat(printed(kiosks, read(kiosks, FULL))).isEqualTo(FULL);
        assertThat(read(kiosks, LEAST)).returns(4, it -> it.chairs).returns(DayOfWeek.SUNDAY, it -> it.closed);
    }

    @Test
    void members_may_come_in_any_order_and_sets_are_written_in_theirs() {
        String mixed = "{\"goods\":[\"news\",\"milk\"],\"prices\":[2.5,1.5],\"steps\":3,\"chairs\":0,"
                + "\"built\":\"1999-05-01\",\"lit\":true,\"closed\":\"MONDAY\",\"doors\":2,\"name\":\"Elm\","
                + "\"type\":\"kiosk\"}";

        assertThat(printed(kiosks, read(kiosks, mixed))).isEqualTo(FULL);
    }

    @Test
    void each_fault_has_its_code_and_its_place() {
        assertRefused(kiosks, "{\"name\":\"Elm\",\"doors\":0}", Code.MISSING_MEMBER, "/type");
        assertRefused(kiosks, "{\"type\":\"kiosk\",\"name\":\"Elm\"}", Code.MISSING_MEMBER, "/doors");
        assertRefused(kiosks, LEAST.replace("kiosk", "stall"), Code.UNKNOWN_TYPE, "/type");
        assertRefused(kiosks, LEAST.replace("\"Elm\"", "7"), Code.WRONG_TYPE, "/name");
        assertRefused(kiosks, LEAST.replace("\"Elm\"", "\"\""), Code.INVALID_VALUE, "/name");
        assertRefused(kiosks, LEAST.replace("}", ",\"doors\":0}"), Code.DUPLICATE_MEMBER, "/doors");
        assertRefused(kiosks, FULL.replace("1.5", "true"), Code.WRONG_TYPE, "/prices/1");
        assertRefused(kiosks, FULL.replace("MONDAY", "Monday"), Code.UNKNOWN_WORD, "/closed");
        assertRefused(kiosks, LEAST.replace("}", ",\"a/b~\":0}"), Code.UNKNOWN_MEMBER, "/a~1b~0");
    }

    @Test
    void members_that_are_not_in_the_table_are_counted_and_passed_over() {
        JsonIn in = new JsonIn(false);
        String more = LEAST.replace("}", ",\"x\":[1,{\"y\":[[],\"]\"]},null],\"z\":{}}");

        assertThat(printed(kiosks, read(kiosks, more, in))).isEqualTo(LEAST);
        assertThat(in.unknownMembers()).isEqualTo(2);
    }

    @Test
    void a_table_describes_its_members() {
        Map<String, Object> schema = kiosks.schema();

        assertThat(schema)
                .containsEntry("title", "Kiosk")
                .containsEntry("description", "A small shop.")
                .containsEntry("required", List.of("type", "name", "doors"));
        assertThat(schema.get("properties").toString())
                .startsWith("{type={description=Always kiosk., type=string, enum=[kiosk]}, version=")
                .contains("doors={description=Doors., type=integer, minimum=-2147483648, maximum=2147483647}")
                .contains("prices={description=Prices., type=array, items={type=number}}")
                .contains("goods={description=What it sells., type=array, items={type=string, minLength=1,");
        assertThat(kiosks.names()).startsWith("type", "version", "name").endsWith("goods");
        assertThat(kiosks.title()).isEqualTo("Kiosk");
    }

    @Test
    void no_more_members_than_can_be_kept_track_of() {
        List<Member<Kiosk, Kiosk>> many = new ArrayList<>();
        IntStream.range(0, 65)
                .forEach(i -> many.add(new Members.Int<>(
                        "m" + i, it -> i, (it, read) -> it.doors += read == i ? 1 : 0, true, 0, "One of many.")));
        ObjectForm<Kiosk, Kiosk> form =
                new ObjectForm<>("Kiosk", "Wide.", many.subList(0, 64), Kiosk::new, Function.identity());

        String all = printed(form, new Kiosk());

        assertThat(read(form, all).doors).isEqualTo(64);
        assertRefused(form, all.replace(",\"m63\":63", ""), Code.MISSING_MEMBER, "/m63");
        assertThatThrownBy(() -> new ObjectForm<>("Kiosk", "Wider.", many, Kiosk::new, Function.identity()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_shape_is_told_by_its_member_wherever_it_stands() {
        Shape path = new Path(List.of(1, 2), Optional.of("Lane"), 3, true, 1L << 40);
        String json = "{\"shape\":\"PATH\",\"xs\":[1,2],\"name\":\"Lane\",\"width\":3,\"closed\":true,"
                + "\"length\":1099511627776}";

        assertThat(printed(shapes, path)).isEqualTo(json);
        assertThat(read(shapes, json)).isEqualTo(path);
        assertThat(read(shapes, "{\"length\":-1,\"closed\":false,\"shape\":\"PATH\"}"))
                .isEqualTo(new Path(List.of(), Optional.empty(), 1, false, -1));
        assertThat(read(shapes, "{\"x\":3,\"shape\":\"DOT\"}")).isEqualTo(new Dot(3, OptionalDouble.empty()));
        assertThat(read(shapes, "{\"x\":3,\"weight\":0.5,\"shape\":\"DOT\"}"))
                .isEqualTo(new Dot(3, OptionalDouble.of(0.5)));
        assertThat(printed(shapes, new Nothing())).isEqualTo("{\"shape\":\"NOTHING\"}");
        assertThat(shapes.shapes().keySet()).containsExactly("NOTHING", "DOT", "PATH");
        assertThat(shapes.schema().toString())
                .startsWith("{oneOf=[{title=Nothing, ")
                .contains("{title=Path, ");
    }

    @Test
    void an_unknown_shape_is_refused_with_those_that_there_are() {
        assertRefused(shapes, "{\"shape\":\"BOX\"}", Code.UNKNOWN_WORD, "/shape");
        assertRefused(shapes, "{\"x\":1,\"shape\":\"BOX\"}", Code.UNKNOWN_WORD, "/shape");
        assertRefused(shapes, "{\"shape\":1}", Code.WRONG_TYPE, "/shape");
        assertRefused(shapes, "{\"x\":1}", Code.MISSING_MEMBER, "/shape");
        assertRefused(shapes, "{}", Code.MISSING_MEMBER, "/shape");
        assertRefused(shapes, "{\"shape\":\"DOT\"}", Code.MISSING_MEMBER, "/x");
        assertRefused(shapes, "{\"shape\":\"DOT\",\"x\":1,\"shape\":\"DOT\"}", Code.DUPLICATE_MEMBER, "/shape");
    }

    @Test
    void lists_keep_their_order_sets_have_one_and_maps_name_their_keys() {
        Form<List<Integer>> list = Containers.list(Scalars.INTEGER);
        Form<Set<Integer>> set = Containers.set(Scalars.INTEGER);
        Form<Map<DayOfWeek, Integer>> map = Containers.map(Scalars.key(DayOfWeek.class), Scalars.INTEGER);

        assertThat(printed(list, read(list, "[3,1,3]"))).isEqualTo("[3,1,3]");
        assertThat(printed(set, read(set, "[3,1,3]"))).isEqualTo("[1,3]");
        assertThat(printed(map, read(map, "{\"FRIDAY\":5,\"MONDAY\":1}"))).isEqualTo("{\"MONDAY\":1,\"FRIDAY\":5}");
        assertRefused(list, "[1,2,\"3\"]", Code.WRONG_TYPE, "/2");
        assertRefused(map, "{\"MONDAY\":1,\"MONDAY\":2}", Code.DUPLICATE_MEMBER, "/MONDAY");
        assertRefused(map, "{\"monday\":1}", Code.UNKNOWN_WORD, "/monday");
    }

    @Test
    void a_value_may_be_null_where_its_form_says_so() {
        Form<Optional<Integer>> form = Scalars.nullable(Scalars.INTEGER);

        assertThat(read(form, "null")).isEmpty();
        assertThat(read(form, "7")).contains(7);
        assertThat(printed(form, Optional.empty())).isEqualTo("null");
        assertThat(printed(form, Optional.of(7))).isEqualTo("7");
    }

    @Test
    void a_text_with_a_syntax_is_refused_by_shape_by_length_and_by_its_parser() {
        Form<Period> form = Scalars.parsed(7, "P[0-9A-Z]+", "a period", "P3D", Period::parse, Period::toString);

        assertThat(printed(form, read(form, "\"P3D\""))).isEqualTo("\"P3D\"");
        assertThat(read(form, "\"P12345D\"")).isEqualTo(Period.ofDays(12_345));
        assertRefused(form, "\"P123456D\"", Code.BAD_FORMAT, "");
        assertRefused(form, "\"p3d\"", Code.BAD_FORMAT, "");
        assertRefused(form, "\"PT3H\"", Code.BAD_FORMAT, "");
        assertThat(form.schema()).containsEntry("pattern", "^P[0-9A-Z]+$").containsEntry("maxLength", 7);
    }

    @Property
    void words_are_found_by_their_letters_and_no_other_text_is_one(@ForAll Set<String> words, @ForAll String other) {
        Words<Integer> all =
                Words.of(List.copyOf(words).stream().collect(Collectors.toMap(Function.identity(), String::length)));

        for (String word : words) {
            assertThat(all.find(text(word))).isEqualTo(word.length());
        }
        assertThat(all.find(text(other))).isEqualTo(words.contains(other) ? other.length() : null);
        assertThat(all.all()).containsExactlyInAnyOrderElementsOf(words);
    }

    private static Text text(String word) {
        JsonOut out = new JsonOut();
        out.string(word);
        JsonIn in = new JsonIn(true);
        in.reset(out.buffer(), 0, out.size());
        return in.text();
    }
}
