package dev.engagement.json.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.engagement.base.GeoPoint;
import dev.engagement.base.Place;
import dev.engagement.concern.Concern;
import dev.engagement.interaction.Interaction;
import dev.engagement.json.ReadResult;
import dev.engagement.json.error.EngagementJsonException.Code;
import dev.engagement.json.exchange.Exchanges;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Visibility;
import dev.engagement.testing.BaseArbitraries;
import dev.engagement.testing.RecordArbitraries;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

class GeoJsonTest {

    private static List<ReadResult<RecordPlace>> read(byte[] document) {
        List<ReadResult<RecordPlace>> results = new ArrayList<>();
        GeoJson.readPlaces(new ByteArrayInputStream(document), results::add);
        return results;
    }

    @Property(tries = 300)
    void a_place_comes_back_as_far_as_it_may_be_told(@ForAll("records") EngagementRecord record) throws ParseException {
        Exchanges.Written written = Exchanges.write(GeoJson.writer(), List.of(record));
        Assume.that(written.report().written() == 1);
        ReadResult.Accepted<RecordPlace> read =
                (ReadResult.Accepted<RecordPlace>) read(written.bytes()).get(0);
        Place place = PublicPlace.place(record).orElseThrow();
        boolean personal = record instanceof Concern || record instanceof Interaction;

        assertThat(read.unknownMembers()).isZero();
        assertThat(read.value().id()).isEqualTo(record.id());
        assertThat(read.value().place().kind()).isEqualTo(place.kind());
        assertThat(read.value().place().point())
                .isEqualTo(place.point()
                        .filter(point -> point.precision() == GeoPoint.Precision.BLOCK
                                || point.precision() == GeoPoint.Precision.EXACT && !personal));
        JsonNode geometry = Exchanges.parse(written.bytes()).at("/features/0/geometry");
        if (read.value().place().point().isPresent()) {
            Geometry point = new GeoJsonReader().read(geometry.toString());
            assertThat(point.getCoordinate().x)
                    .isEqualTo(place.point().orElseThrow().longitude());
            assertThat(point.getCoordinate().y)
                    .isEqualTo(place.point().orElseThrow().latitude());
        } else {
            assertThat(geometry.isNull()).isTrue();
        }
        if (personal) {
            assertThat(written.text()).doesNotContain(BaseArbitraries.PERSONAL_MARKER);
        }
    }

    @Property(tries = 200)
    void a_record_that_is_refused_leaves_nothing_behind(@ForAll("records") EngagementRecord record) {
        Assume.that(Exchanges.write(GeoJson.writer(), List.of(record)).report().written() == 1);
        EngagementRecord far = record.toBuilder()
                .recordedAt(Instant.parse("+12026-01-31T18:00:00Z"))
                .build();
        Exchanges.Written written = Exchanges.write(GeoJson.writer(), List.of(far));

        assertThat(written.report().written()).isZero();
        assertThat(read(written.bytes())).isEmpty();
    }

    @Property(tries = 200)
    void what_is_not_public_is_not_on_the_map(@ForAll("anything") EngagementRecord record) {
        Assume.that(record.visibility() != Visibility.PUBLIC);

        assertThat(Exchanges.write(GeoJson.writer(), List.of(record)).report().written())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"Polygon","coordinates":[]}                | UNSUPPORTED   | /geometry/type
                    {"type":"Point","coordinates":[-87.6]}             | WRONG_TYPE    | /geometry/coordinates
                    {"type":"Point","coordinates":[-87.6,"41"]}        | WRONG_TYPE    | /geometry/coordinates
                    {"type":"Point","coordinates":[41.9,-97.6]}        | INVALID_VALUE | ''
                    {"type":"Point"}                                   | MISSING_MEMBER| /geometry/coordinates
                    7                                                  | WRONG_TYPE    | /geometry
                    """)
    void what_is_no_place_is_refused(String geometry, Code code, String pointer) {
        String document = feature(geometry);
        ReadResult.Rejected<RecordPlace> refused = (ReadResult.Rejected<RecordPlace>)
                read(document.getBytes(StandardCharsets.UTF_8)).get(0);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.pointer()).isEqualTo(pointer);
    }

    @Test
    void a_collection_that_breaks_off_is_refused_where_it_does() {
        byte[] whole =
                feature("{\"type\":\"Point\",\"coordinates\":[-87.6,41.9]}").getBytes(StandardCharsets.UTF_8);

        assertThat(read(whole)).singleElement().isInstanceOf(ReadResult.Accepted.class);
        for (int length = 0; length < whole.length; length++) {
            List<ReadResult<RecordPlace>> results = read(Arrays.copyOf(whole, length));
            assertThat(results.get(results.size() - 1)).as("cut at %d", length).isInstanceOf(ReadResult.Rejected.class);
        }
    }

    private static String feature(String geometry) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":" + geometry
                + ",\"properties\":{\"recordType\":\"concern\",\"recordId\":\"c-1\",\"placeKind\":\"park\"}}]}";
    }

    @Provide
    Arbitrary<EngagementRecord> records() {
        return RecordArbitraries.all()
                .filter(record -> FeatureForm.TYPES.contains(record.type()))
                .map(record -> record.toBuilder().visibility(Visibility.PUBLIC).build());
    }

    @Provide
    Arbitrary<EngagementRecord> anything() {
        return RecordArbitraries.all();
    }
}
