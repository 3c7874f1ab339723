package dev.engagement;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.engagement.gathering.GatheringBuilder;
import dev.engagement.record.RecordBuilder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * The picture of the core: which package may know which. Only {@code permits} lists point up: they close the sets of
 * records, of gatherings and of their builders, and are not counted as dependencies here.
 */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.engagement");

    /** Packages by concept, lowest first, each with the ones it may know. */
    private static final Map<String, List<String>> PICTURE = picture();

    private static final List<String> LIBRARIES = List.of(
            "java..",
            "javax.crypto..",
            "org.slf4j..",
            "org.jspecify..",
            "org.apache.commons.statistics..",
            "org.immutables.value..");

    private static Map<String, List<String>> picture() {
        Map<String, List<String>> picture = new LinkedHashMap<>();
        picture.put("base", List.of());
        picture.put("id", List.of("base"));
        picture.put("record", List.of("base", "id"));
        picture.put("people", List.of("base", "id", "record"));
        picture.put("community", List.of("base", "id", "record"));
        picture.put("recurrence", List.of("base"));
        picture.put("gathering", List.of("base", "id", "record"));
        List<String> ground = List.of("base", "id", "record", "people", "community");
        for (String sibling : List.of("interaction", "concern", "tip", "bulletin", "survey")) {
            picture.put(sibling, ground);
        }
        picture.put("outreach", and(ground, "gathering"));
        picture.put("meeting", and(ground, "gathering", "recurrence"));
        List<String> records = new ArrayList<>(picture.keySet());
        picture.put("log", records);
        picture.put("bytes", List.of("base"));
        picture.put("trust", List.of("base", "bytes", "id"));
        picture.put("evidence", and(records, "log", "bytes", "trust"));
        picture.put("disclosure", and(records, "log", "trust", "evidence"));
        picture.put("insight", and(records, "log", "trust", "evidence", "disclosure"));
        return picture;
    }

    private static List<String> and(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void every_package_knows_only_the_packages_below_it() {
        PICTURE.forEach((name, known) -> {
            List<String> allowed = new ArrayList<>(LIBRARIES);
            allowed.add(of(name));
            known.forEach(other -> allowed.add(of(other)));
            classes()
                    .that()
                    .resideInAPackage(of(name))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .check(CORE);
        });
    }

    @Test
    void every_class_has_its_place_in_the_picture() {
        assertThat(CORE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals("dev.engagement") && !name.equals("dev.engagement.shape"))
                        .map(name -> name.substring("dev.engagement.".length()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(PICTURE.keySet());
    }

    @Test
    void no_packages_form_a_cycle() {
        slices().matching("dev.engagement.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void nothing_asks_the_world_for_time_zone_locale_or_chance() {
        ASKS_NOBODY.check(CORE);
    }

    @Test
    void a_class_that_asks_the_world_is_found() {
        JavaClasses asker = new ClassFileImporter().importClasses(Asker.class);
        assertThat(ASKS_NOBODY.evaluate(asker).getFailureReport().getDetails()).hasSize(6);
    }

    /** What no class of the core may do. */
    static final class Asker {

        private Asker() {}

        static Object ask() {
            return List.of(
                    LocalDate.now(ZoneId.of("UTC")),
                    Clock.tickSeconds(ZoneId.systemDefault()),
                    "x".toUpperCase(),
                    String.format("%d", 1),
                    System.getProperty("user.name"));
        }
    }

    private static final ArchRule ASKS_NOBODY = noClasses()
            .should()
            .callMethodWhere(describe("asks for the time, zone, locale or environment", ArchitectureTest::asks))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SecureRandom.class, ThreadLocalRandom.class, SplittableRandom.class)
            .allowEmptyShould(true);

    private static boolean asks(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        boolean withoutLocale =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
        return owner.getPackageName().startsWith("java.time") && name.equals("now")
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault")
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isEquivalentTo(System.class) && !name.equals("arraycopy") && !name.equals("identityHashCode")
                || List.of(Locale.class, TimeZone.class).stream().anyMatch(owner::isEquivalentTo)
                        && name.equals("getDefault")
                || owner.isEquivalentTo(String.class)
                        && withoutLocale
                        && List.of("toUpperCase", "toLowerCase", "format", "formatted")
                                .contains(name);
    }

    @Test
    void generated_types_are_hidden() {
        noClasses()
                .that()
                .haveSimpleNameStartingWith("Immutable")
                .should()
                .bePublic()
                .check(CORE);
    }

    @Test
    void every_public_builder_is_final() {
        classes()
                .that()
                .haveSimpleName("Builder")
                .and()
                .arePublic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CORE);
    }

    @Test
    void nobody_else_can_write_a_builder_that_passes_for_one_of_the_library() {
        assertThat(List.of(RecordBuilder.class, GatheringBuilder.class)).allMatch(Class::isSealed);
    }

    @Test
    void the_shared_values_stay_few() {
        assertThat(CORE.stream()
                        .filter(resideInAPackage("dev.engagement.base"))
                        .filter(not(JavaClass.Predicates.simpleNameStartingWith("Immutable")))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void the_rules_see_classes_and_can_fail() {
        assertThat(CORE).hasSizeGreaterThan(50);
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("dev.engagement.interaction")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.engagement.people")
                        .check(CORE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Interaction");
    }

    private static String of(String name) {
        return "dev.engagement." + name;
    }
}
