package dev.engagement.log;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violation;
import dev.engagement.community.Communities;
import dev.engagement.community.Community;
import dev.engagement.concern.Commitment;
import dev.engagement.concern.Concern;
import dev.engagement.concern.Duplicates;
import dev.engagement.id.RecordId;
import dev.engagement.outreach.OutreachProgram;
import dev.engagement.outreach.OutreachSession;
import dev.engagement.record.EngagementRecord;
import dev.engagement.record.Tombstone;
import dev.engagement.survey.SurveyInstrument;
import dev.engagement.survey.SurveyResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks what has to hold between the records of a log. What a record refers to may lie outside of the log. */
final class LogCheck {

    private final EngagementLog log;
    private final List<LogProblem> problems = new ArrayList<>();
    private final Set<RecordId> answered = new HashSet<>();

    private LogCheck(EngagementLog log) {
        this.log = log;
    }

    static List<LogProblem> problems(EngagementLog log) {
        LogCheck check = new LogCheck(log);
        Communities.check(log.records(Community.class).toList())
                .forEach((id, cycle) -> check.problems.add(new LogProblem(id, cycle)));
        log.records(Concern.class).forEach(check::duplicate);
        log.records(Commitment.class).forEach(check::originalDueOn);
        log.records(OutreachSession.class).forEach(check::session);
        log.records(SurveyResponse.class).forEach(check::response);
        log.records(SurveyInstrument.class).forEach(check::instrument);
        check.problems.sort(Comparator.comparing(LogProblem::recordId));
        return List.copyOf(check.problems);
    }

    private void duplicate(Concern concern) {
        boolean erased = concern.duplicateOf()
                .flatMap(log::find)
                .filter(Tombstone.class::isInstance)
                .isPresent();
        if (!erased) {
            Duplicates.check(concern, id -> log.find(id, Concern.class)).ifPresent(broken -> add(concern, broken));
        }
    }

    private void originalDueOn(Commitment commitment) {
        if (changed(commitment, Commitment.class, Commitment::originalDueOn)) {
            add(commitment, Violation.of("Commitment", "originalDueOn", "stay as it first was"));
        }
    }

    private void session(OutreachSession session) {
        log.find(session.programId(), OutreachProgram.class)
                .map(OutreachProgram::period)
                .filter(period -> !period.contains(session.day()))
                .ifPresent(period -> add(
                        session,
                        Violation.of(
                                "OutreachSession", "start", "be within the period of its program", session.start())));
    }

    private void response(SurveyResponse response) {
        answered.add(response.instrumentId());
        log.find(response.instrumentId(), SurveyInstrument.class).ifPresent(instrument -> {
            try {
                instrument.requireFit(response);
            } catch (InvalidValueException e) {
                e.violations().forEach(broken -> add(response, broken));
            }
        });
    }

    private void instrument(SurveyInstrument instrument) {
        if (answered.contains(instrument.id()) && instrument.frozenAt().isEmpty()) {
            add(instrument, Violation.of("SurveyInstrument", "frozenAt", "be present once somebody answered"));
        }
        if (changed(
                instrument, SurveyInstrument.class, frozen -> frozen.frozenAt().map(at -> frozen.questions()))) {
            add(instrument, Violation.of("SurveyInstrument", "questions", "stay once frozen"));
        }
    }

    /** Whether revisions of a record disagree about something that stays once it is there. */
    private <R extends EngagementRecord> boolean changed(R record, Class<R> type, Function<R, Optional<?>> once) {
        return log.revisions(record.id()).stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .map(once)
                        .dropWhile(Optional::isEmpty)
                        .distinct()
                        .count()
                > 1;
    }

    private void add(EngagementRecord record, Violation violation) {
        problems.add(new LogProblem(record.id(), violation));
    }
}
