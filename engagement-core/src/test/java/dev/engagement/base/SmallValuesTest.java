package dev.engagement.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.engagement.testing.BaseArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the small shared values. */
class SmallValuesTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Park",
                "a b",
                "a_b",
                "ä",
                "PERSONAL-MARKER",
                "a.b",
                "0123456789012345678901234567890123456789012345678901234567890123-"
            })
    void a_code_takes_small_letters_digits_and_hyphens_and_repeats_nothing_else(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Code.of(text))
                .withMessage("Code.value must be 1 to 64 characters of a-z 0-9 -");
    }

    @Property
    void any_other_code_comes_back_unchanged_and_sorts_by_its_characters(
            @ForAll("codes") Code code, @ForAll("codes") Code other) {
        assertThat(Code.of(code.value())).isEqualTo(code).hasToString(code.value());
        assertThat(code.compareTo(other)).isEqualTo(code.value().compareTo(other.value()));
    }

    @ParameterizedTest
    @CsvSource({"es, es", "ES, es", "zh-hant, zh-Hant", "PT-br, pt-BR", "sr-LATN-rs, sr-Latn-RS", "x-own, x-own"})
    void a_language_is_written_in_its_canonical_case(String text, String canonical) {
        assertThat(LanguageTag.of(text)).hasToString(canonical).isEqualTo(LanguageTag.of(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "e", "english language", "en_US", "-en", "en-", "en--us", "toolonglanguage", "es-\u0000"})
    void a_language_that_is_none_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> LanguageTag.of(text))
                .withMessage("LanguageTag.value must be a BCP 47 language tag such as es or zh-Hant");
    }

    @Test
    void languages_sort_by_their_tags() {
        assertThat(LanguageTag.of("en")).isLessThan(LanguageTag.of("es")).isLessThan(LanguageTag.of("en-US"));
    }

    @Test
    void a_day_period_has_both_its_ends_and_one_day_is_enough() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        DayPeriod period = new DayPeriod(day, day);

        assertThat(period.contains(day)).isTrue();
        assertThat(period.contains(day.minusDays(1))).isFalse();
        assertThat(period.contains(day.plusDays(1))).isFalse();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new DayPeriod(day, day.minusDays(1)))
                .withMessage("DayPeriod.to must not be before from, was 2026-01-30");
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN", "Infinity, 0", "0, -Infinity"})
    void a_point_off_the_earth_is_refused(double latitude, double longitude) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new GeoPoint(latitude, longitude, GeoPoint.Precision.EXACT))
                .withMessageMatching("GeoPoint\\.(latitude|longitude) must be from -?\\d+ to \\d+");
    }

    @ParameterizedTest
    @CsvSource({"90, 180", "-90, -180"})
    void the_ends_of_the_earth_are_on_it(double latitude, double longitude) {
        GeoPoint point = new GeoPoint(latitude, longitude, GeoPoint.Precision.AREA);

        assertThat(point).hasToString("GeoPoint{precision=AREA}");
    }

    @Test
    void both_wrong_coordinates_are_reported_together() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new GeoPoint(91, 181, GeoPoint.Precision.AREA))
                .withMessage("GeoPoint.latitude must be from -90 to 90; GeoPoint.longitude must be from -180 to 180");
    }

    @Property
    void a_place_built_again_from_itself_is_equal_and_its_text_names_neither_itself_nor_its_point(
            @ForAll("places") Place place) {
        assertThat(place.toBuilder().build()).isEqualTo(place);
        assertThat(place.toString()).doesNotContain(BaseArbitraries.PERSONAL_MARKER);
        place.point().ifPresent(point -> assertThat(place.toString()).doesNotContain("" + point.latitude()));
    }

    @Property
    void a_blurred_place_keeps_its_kind_and_a_point_that_is_not_exact_and_no_name(@ForAll("places") Place place) {
        Place blurred = place.blurred();
        boolean exact = place.point()
                .filter(point -> point.precision() == GeoPoint.Precision.EXACT)
                .isPresent();
        assertThat(blurred.kind()).isEqualTo(place.kind());
        assertThat(blurred.name()).isEmpty();
        assertThat(blurred.point()).isEqualTo(place.point().filter(point -> !exact));
        assertThat(blurred.blurred()).isEqualTo(blurred);
    }

    @Test
    void a_place_needs_only_a_kind() {
        assertThat(Place.of(PlaceKinds.PARK))
                .isEqualTo(Place.builder().kind(PlaceKinds.PARK).build());
    }

    @Test
    void a_name_of_a_place_is_no_blank_text_and_not_told() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(
                        () -> Place.builder().kind(PlaceKinds.PARK).name(" ").build())
                .withMessage("Place.name must not be blank");
    }

    @Test
    void a_transition_keeps_actor_and_reason_and_shows_no_reason() {
        Transition<Channel> transition =
                Transition.of(Channel.PHONE, NOON).because("PERSONAL-MARKER").by("o-1");

        assertThat(transition.by()).contains("o-1");
        assertThat(transition.reason()).contains("PERSONAL-MARKER");
        assertThat(transition).hasToString("Transition{to=PHONE, at=2026-01-31T12:00:00Z}");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> transition.by("").because("PERSONAL-MARKER\u0000"))
                .withMessage("Transition.by must not be blank");
    }

    @Provide
    Arbitrary<Code> codes() {
        return BaseArbitraries.codes();
    }

    @Provide
    Arbitrary<Place> places() {
        return BaseArbitraries.places();
    }
}
