package dev.engagement.concern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.base.GeoPoint;
import dev.engagement.base.GeoPoint.Precision;
import dev.engagement.base.Place;
import dev.engagement.base.PlaceKinds;
import dev.engagement.record.Visibility;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicConcernTest {

    @Test
    void a_place_is_shown_by_its_kind_and_by_a_point_that_is_no_address() {
        GeoPoint block = new GeoPoint(41.9, -87.6, Precision.BLOCK);

        assertThat(shownAt(block))
                .contains(Place.builder().kind(PlaceKinds.PARK).point(block).build());
        assertThat(shownAt(new GeoPoint(41.9, -87.6, Precision.EXACT))).contains(Place.of(PlaceKinds.PARK));
    }

    private static Optional<Place> shownAt(GeoPoint point) {
        Concern concern = Concerns.raised("c-1")
                .visibility(Visibility.PUBLIC)
                .place(Place.builder()
                        .kind(PlaceKinds.PARK)
                        .name("Behind number 12")
                        .point(point)
                        .build())
                .build();
        return PublicConcern.from(concern, ZoneOffset.UTC).orElseThrow().place();
    }
}
