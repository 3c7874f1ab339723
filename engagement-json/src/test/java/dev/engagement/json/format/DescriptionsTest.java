package dev.engagement.json.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.engagement.id.RecordType;
import dev.engagement.json.table.Form;
import dev.engagement.json.table.ObjectForm;
import dev.engagement.testing.RecordArbitraries;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares each table with the accessors of its type, so that no member is forgotten. */
class DescriptionsTest {

    private static final List<String> PACKAGES = List.of(
            "base",
            "bulletin",
            "community",
            "concern",
            "disclosure",
            "gathering",
            "insight",
            "interaction",
            "meeting",
            "outreach",
            "people",
            "record",
            "survey",
            "tip",
            "trust");

    private static final List<Class<?>> TABLES = List.of(
            BulletinForms.class,
            CommunityForms.class,
            ConcernForms.class,
            DisclosureForms.class,
            InsightForms.class,
            InteractionForms.class,
            LedgerForms.class,
            MeetingForms.class,
            OutreachForms.class,
            PeopleForms.class,
            PlanForms.class,
            RecordTable.class,
            SharedForms.class,
            SurveyForms.class,
            TipForms.class,
            TombstoneForms.class,
            TrustForms.class);

    /** Members that are no attributes: constants, and what is derived in Java but needed to read. */
    private static final Map<String, Set<String>> NO_ATTRIBUTES = Map.of(
            "Insight", Set.of("practice"), "EngagementPlan.Item", Set.of("zone"), "Tombstone", Set.of("erasedType"));

    @TestFactory
    Stream<DynamicTest> every_attribute_of_a_type_stands_in_its_table() throws ReflectiveOperationException {
        return forms().stream()
                .filter(form -> !Set.of("EvidenceLedger", "DisclosedTable").contains(form.title()))
                .map(form -> DynamicTest.dynamicTest(form.title(), () -> {
                    Set<String> members = new TreeSet<>(form.names());
                    members.removeAll(NO_ATTRIBUTES.getOrDefault(form.title(), Set.of()));
                    Set<String> attributes = attributes(type(form.title()));
                    Stream.of("type", "schemaVersion")
                            .filter(name -> !attributes.contains(name))
                            .forEach(members::remove);
                    assertThat(members).isEqualTo(attributes);
                }));
    }

    @Test
    void every_type_of_record_has_a_format() {
        assertThat(Formats.byName().keySet())
                .containsAll(
                        Arrays.stream(RecordType.values()).map(RecordType::code).toList());
        assertThat(Formats.byName().values().stream()
                        .<Class<?>>map(Formats.Format::type)
                        .collect(Collectors.toSet()))
                .containsAll(RecordArbitraries.types().toList());
    }

    /** The forms of all objects that stand in a table of their own. */
    static List<ObjectForm<?, ?>> forms() throws ReflectiveOperationException {
        List<ObjectForm<?, ?>> forms = new ArrayList<>();
        for (Class<?> table : TABLES) {
            for (Field field : table.getDeclaredFields()) {
                field.setAccessible(true);
                if (Form.class.isAssignableFrom(field.getType()) && field.get(null) instanceof ObjectForm<?, ?> form) {
                    forms.add(form);
                }
            }
        }
        assertThat(forms).hasSizeGreaterThan(30);
        return forms;
    }

    private static Class<?> type(String title) {
        return PACKAGES.stream()
                .flatMap(name -> find("dev.engagement." + name + "." + title.replace('.', '$')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no type " + title));
    }

    private static Stream<Class<?>> find(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }

    private static Set<String> attributes(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return Arrays.stream(type.getPermittedSubclasses()[0].getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(Field::getName)
                .filter(name -> !name.equals("initShim"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
