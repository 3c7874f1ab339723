package dev.engagement.json;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of this module: which package may know which. */
class ArchitectureTest {

    private static final JavaClasses JSON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.engagement.json");

    private static final String ROOT = "dev.engagement.json";

    private static final String DATABIND = "com.fasterxml.jackson.databind..";

    private static final String CORE = "dev.engagement.(*)";

    /** Packages, lowest first, each with all it may know but the JDK. */
    private static final Map<String, List<String>> PICTURE = picture();

    private static Map<String, List<String>> picture() {
        Map<String, List<String>> picture = new LinkedHashMap<>();
        picture.put(ROOT + ".error", List.of());
        picture.put(ROOT + ".table", List.of(ROOT + ".error", "dev.engagement.base", "com.fasterxml.jackson.core.."));
        picture.put(ROOT + ".format", List.of(ROOT + ".error", ROOT + ".table", CORE));
        picture.put(ROOT + ".slice", List.of(ROOT + ".error", ROOT + ".table"));
        picture.put(
                ROOT,
                List.of(
                        ROOT + ".error",
                        ROOT + ".table",
                        ROOT + ".format",
                        ROOT + ".slice",
                        CORE,
                        "com.fasterxml.jackson..",
                        "org.slf4j.."));
        picture.put(
                ROOT + ".exchange", List.of(ROOT, ROOT + ".error", ROOT + ".format", ROOT + ".table", CORE, DATABIND));
        picture.put(
                ROOT + ".mapping",
                List.of(
                        ROOT,
                        ROOT + ".error",
                        ROOT + ".table",
                        ROOT + ".slice",
                        ROOT + ".exchange",
                        CORE,
                        "com.fasterxml.jackson.core..",
                        DATABIND));
        picture.put(
                ROOT + ".calendar",
                List.of(
                        ROOT,
                        ROOT + ".error",
                        ROOT + ".table",
                        ROOT + ".slice",
                        ROOT + ".exchange",
                        ROOT + ".mapping",
                        CORE,
                        DATABIND));
        for (String calendar : List.of("jcal", "jscalendar")) {
            picture.put(
                    ROOT + "." + calendar,
                    List.of(
                            ROOT + ".calendar",
                            ROOT + ".error",
                            ROOT + ".exchange",
                            ROOT + ".mapping",
                            ROOT + ".table",
                            CORE,
                            DATABIND));
        }
        picture.put(
                ROOT + ".geojson",
                List.of(
                        ROOT,
                        ROOT + ".error",
                        ROOT + ".exchange",
                        ROOT + ".mapping",
                        ROOT + ".slice",
                        ROOT + ".table",
                        CORE,
                        DATABIND));
        for (String foreign : List.of("schemaorg", "cloudevents", "open311", "osdi", "policeuk")) {
            picture.put(
                    ROOT + "." + foreign,
                    List.of(
                            ROOT,
                            ROOT + ".error",
                            ROOT + ".exchange",
                            ROOT + ".mapping",
                            ROOT + ".table",
                            CORE,
                            DATABIND));
        }
        return picture;
    }

    @Test
    void every_package_knows_only_those_below_it() {
        PICTURE.forEach((name, known) -> classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(name, "java..", "org.jspecify.."), known.stream())
                        .toArray(String[]::new))
                .check(JSON));
    }

    @Test
    void nothing_looks_into_other_classes_by_reflection() {
        NO_REFLECTION.check(JSON);
    }

    @Test
    void a_class_that_reflects_is_found() {
        assertThat(NO_REFLECTION
                        .evaluate(new ClassFileImporter().importClasses(Reflecting.class))
                        .getFailureReport()
                        .getDetails())
                .hasSize(3);
    }

    /** What no class of this module may do. */
    static final class Reflecting {

        private Reflecting() {}

        static Object reflect(Object value) throws ReflectiveOperationException {
            var member = value.getClass().getDeclaredField("text");
            return member.get(MethodHandles.lookup());
        }
    }

    /** Views of byte arrays are no reflection; a lookup can find nothing but by its own methods. */
    private static final ArchRule NO_REFLECTION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect")
            .orShould()
            .callMethodWhere(describe(
                    "looks into a class",
                    call -> call.getTargetOwner().isEquivalentTo(Class.class)
                                    && call.getName().matches("forName|newInstance|get(Declared|Record|Method|Field).*")
                            || call.getTargetOwner().isEquivalentTo(MethodHandles.Lookup.class)
                            || call.getTargetOwner().isEquivalentTo(MethodHandles.class)
                                    && call.getName().matches("lookup|privateLookupIn|reflect.*")));

    @Test
    void these_rules_see_all_packages_and_can_fail() {
        assertThat(JSON.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(PICTURE.keySet());
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".format")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + ".table")
                        .check(JSON))
                .isInstanceOf(AssertionError.class);
    }
}
