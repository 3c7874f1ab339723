package dev.engagement.examples.convert;

import dev.engagement.base.Channel;
import dev.engagement.base.Transition;
import dev.engagement.community.Community;
import dev.engagement.community.ServicePromises;
import dev.engagement.concern.Concern;
import dev.engagement.concern.ConcernState;
import dev.engagement.concern.ConductFeedback;
import dev.engagement.id.CommunityId;
import dev.engagement.id.ConcernId;
import dev.engagement.id.ConductFeedbackId;
import dev.engagement.people.Participant;
import dev.engagement.record.RecordBuilder;
import dev.engagement.record.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The register of complaints about Chicago police.
 *
 * <p>A case that a resident of a known district opened becomes two records, whatever the number of its rows: conduct
 * feedback (a complaint) and the concern that its handling is. The register knows days, not times: everything happens
 * at the start of its day. A case closed on a known day ends without action, which is all that can be said: the
 * register does not tell what was done; its closing counts as the answer. A case that is closed, but nobody knows when,
 * was found closed on the newest day of the source. Everything is recorded on that day.
 *
 * <p>The register states no promises, so the concerns have due times only if the user states some. It records no
 * acknowledgements and no telling back either: with a promise of these, the cases read as broken promises.
 */
public final class ComplaintsConverter implements Converter {

    private static final Set<String> COLUMNS = Set.of(
            "cr_id",
            "complaint_date",
            "closed_date",
            "beat",
            "category",
            "days_to_closure",
            "complainant_type",
            "current_status");

    private static final String CLOSED = "The register closed the case and does not record what was done";

    private static final Comparator<Complaint> FIRST = Comparator.comparing(Complaint::opened)
            .thenComparing(Complaint::category)
            .thenComparing(complaint -> complaint.row().text("current_status"))
            .thenComparing(complaint -> complaint.row().text("closed_date"));

    private final ServicePromises promises;

    /** A converter that gives each concern the due times of these promises. */
    public ComplaintsConverter(ServicePromises promises) {
        this.promises = promises;
    }

    @Override
    public String name() {
        return "cpd-complaints";
    }

    @Override
    public void convert(List<Path> files, Conversion conversion) throws IOException {
        List<Complaint> complaints = RowFormat.CSV.read(files, COLUMNS, conversion).stream()
                .map(row -> Complaint.of(row, conversion))
                .flatMap(Optional::stream)
                .toList();
        Optional<Instant> newest = complaints.stream()
                .flatMap(complaint -> Stream.concat(Stream.of(complaint.opened()), complaint.closed().stream()))
                .max(Comparator.naturalOrder())
                .map(ComplaintsConverter::startOf);
        Map<String, List<Complaint>> cases = new TreeMap<>();
        for (Complaint complaint : complaints) {
            if (complaint.isCivilian()) {
                cases.computeIfAbsent(complaint.caseId(), id -> new ArrayList<>())
                        .add(complaint);
            } else {
                conversion.leaveOut("not opened by a resident");
            }
        }
        cases.values().forEach(rows -> convert(rows, newest.orElseThrow(), conversion));
        if (conversion.used() > 0) {
            conversion.warn("the source records no commendations: what it tells about conduct is complaints only");
            promises.acknowledgeWithin().ifPresent(limit -> warn("acknowledgements", conversion));
            promises.tellBackWithin().ifPresent(limit -> warn("telling back", conversion));
        }
    }

    private static void warn(String what, Conversion conversion) {
        conversion.warn(
                "the source records no " + what + ": a promise of it reads as broken unless a case closed in time");
    }

    private void convert(List<Complaint> rows, Instant newest, Conversion conversion) {
        Optional<Community> district = district(rows);
        if (district.isEmpty()) {
            rows.forEach(complaint -> conversion.leaveOut(complaint.whyNoDistrict()));
            return;
        }
        Complaint first = rows.stream().min(FIRST).orElseThrow();
        noteFaults(rows, first, conversion);
        conversion.add(
                first.row(),
                () -> List.of(
                        district.get(),
                        concern(first, district.get().id(), newest),
                        feedback(first, district.get().id(), newest)));
    }

    /** The district of most rows; of several, the one with the lowest number. */
    private static Optional<Community> district(List<Complaint> rows) {
        Map<CommunityId, List<Community>> districts = rows.stream()
                .map(Complaint::district)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Community::id));
        return districts.values().stream()
                .max(Comparator.<List<Community>>comparingInt(List::size)
                        .thenComparing(same -> same.get(0).id(), Comparator.reverseOrder()))
                .map(same -> same.get(0));
    }

    private static void noteFaults(List<Complaint> rows, Complaint first, Conversion conversion) {
        for (int i = 1; i < rows.size(); i++) {
            conversion.note("another row of a case: merged");
        }
        if (rows.stream().map(Complaint::district).distinct().count() > 1) {
            conversion.note("a case with rows of several districts: the most frequent counts");
        }
        if (first.daysContradict()) {
            conversion.note("days_to_closure contradicts the dates: the dates count");
        }
        if (first.closedOn().isPresent()) {
            conversion.note("closed on a known day: NO_ACTION");
        } else if (first.isClosed()) {
            conversion.note(
                    first.closed().isPresent()
                            ? "closed before it was opened: CLOSED_DAY_UNKNOWN"
                            : "closed, day not recorded: CLOSED_DAY_UNKNOWN");
        } else {
            conversion.note("still open");
        }
    }

    private Concern concern(Complaint complaint, CommunityId district, Instant newest) {
        Instant raisedAt = startOf(complaint.opened());
        Optional<Instant> closedAt = complaint.closedOn().map(ComplaintsConverter::startOf);
        Concern.Builder concern = header(Concern.builder(), district, newest)
                .id(concernId(complaint))
                .raisedAt(raisedAt)
                .channel(Channel.OTHER)
                .raisedBy(Participant.anonymous())
                .category(complaint.category())
                .acknowledgeBy(promises.acknowledgeBy(raisedAt, Chicago.ZONE))
                .answerBy(promises.answerBy(raisedAt, Chicago.ZONE))
                .tellBackBy(promises.tellBackBy(raisedAt, Chicago.ZONE))
                .answeredAt(closedAt);
        if (closedAt.isPresent()) {
            concern.addTransition(
                    Transition.of(ConcernState.NO_ACTION, closedAt.get()).because(CLOSED));
        } else if (complaint.isClosed()) {
            concern.addTransition(Transition.of(ConcernState.CLOSED_DAY_UNKNOWN, newest));
        }
        return concern.build();
    }

    private static ConductFeedback feedback(Complaint complaint, CommunityId district, Instant newest) {
        return header(ConductFeedback.builder(), district, newest)
                .id(ConductFeedbackId.of("cpd-complaint-" + complaint.caseId()))
                .receivedAt(startOf(complaint.opened()))
                .kind(ConductFeedback.Kind.COMPLAINT)
                .channel(Channel.OTHER)
                .givenBy(Participant.anonymous())
                .category(complaint.category())
                .handledIn(concernId(complaint))
                .build();
    }

    private static <B extends RecordBuilder<B>> B header(B builder, CommunityId district, Instant newest) {
        return builder.communityId(district).revision(1).recordedAt(newest).visibility(Visibility.RESTRICTED);
    }

    private static ConcernId concernId(Complaint complaint) {
        return ConcernId.of("cpd-case-" + complaint.caseId());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Chicago.ZONE).toInstant();
    }
}
