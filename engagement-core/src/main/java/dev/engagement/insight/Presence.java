package dev.engagement.insight;

import dev.engagement.base.DayPeriod;
import dev.engagement.insight.Insight.Kind;
import dev.engagement.insight.Insight.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the team comes without being called, and not mostly to enforce. */
final class Presence {

    private final Finding finding;
    private final CommunityRecords records;
    private final InsightPolicy policy;
    private final List<Contact> contacts;

    Presence(Finding finding) {
        this.finding = finding;
        this.records = finding.records();
        this.policy = finding.policy();
        this.contacts = records.contacts();
    }

    /** One finding about kinds of contact, or one about weeks without any; never both for the same silence. */
    List<Insight> insights() {
        List<Insight> found = new ArrayList<>();
        DayPeriod window = records.lookBack(policy.lookBackDays());
        List<Contact> recent = contacts.stream()
                .filter(contact -> window.contains(contact.day()))
                .toList();
        boolean sought = recent.stream().anyMatch(Contact::isProactive);
        if (recent.size() >= policy.minimumContacts() && !sought) {
            found.add(onlyInEmergencies(recent));
        } else {
            mostlyEnforcement(recent, window).ifPresent(found::add);
            gap().ifPresent(found::add);
        }
        return found;
    }

    private Insight onlyInEmergencies(List<Contact> recent) {
        return finding.insight(
                Kind.ONLY_IN_EMERGENCIES,
                Severity.HIGH,
                recent.get(0).day(),
                recent.stream().map(Contact::id).toList(),
                "None of the " + recent.size() + " contacts in the " + policy.lookBackDays() + " days to "
                        + records.asOf() + " was sought by the team; all followed something that had happened, or were"
                        + " enforcement.",
                "Give one patrol a week time for contact without occasion, at places where people meet anyway.");
    }

    private Optional<Insight> mostlyEnforcement(List<Contact> recent, DayPeriod window) {
        List<Contact> enforcement = recent.stream()
                .filter(contact -> contact.kind() == Contact.Kind.ENFORCEMENT)
                .toList();
        if (recent.size() < policy.minimumContacts()
                || enforcement.size() <= policy.enforcementShare() * recent.size()) {
            return Optional.empty();
        }
        return Optional.of(finding.insight(
                Kind.CONTACT_MOSTLY_ENFORCEMENT,
                Severity.MEDIUM,
                window.from(),
                enforcement.stream().map(Contact::id).toList(),
                enforcement.size() + " of " + recent.size() + " contacts in the " + policy.lookBackDays() + " days to "
                        + records.asOf() + " were enforcement.",
                "Plan informal contact beside it: foot patrol, visits to shops and schools, time at the next event."));
    }

    private Optional<Insight> gap() {
        return contacts.stream()
                .filter(Contact::isProactive)
                .reduce((earlier, later) -> later)
                .filter(last -> weeksSince(last) >= policy.presenceGapWeeks())
                .map(this::gap);
    }

    /** A gap in which not even calls are on record may be one of the records alone, and is less pressing. */
    private Insight gap(Contact last) {
        boolean silent = !records.hasContactAfter(last.day());
        boolean wide = weeksSince(last) >= 2 * policy.presenceGapWeeks();
        return finding.insight(
                Kind.PRESENCE_GAP,
                wide && !silent ? Severity.HIGH : Severity.MEDIUM,
                mondayAfter(last),
                List.of(last.id()),
                "The team has sought no contact for " + Finding.count(weeksSince(last), "whole week", "whole weeks")
                        + "; the last was on " + last.day() + "."
                        + (silent ? " Since then no contact of any kind is on record." : ""),
                (silent ? "If there was contact, write it down; if not, put" : "Put")
                        + " a fixed hour of presence into each week's roster; one contact a week that nobody had to call"
                        + " for is what counts.");
    }

    private int weeksSince(Contact last) {
        return Weeks.whole(mondayAfter(last), records.asOf());
    }

    private static LocalDate mondayAfter(Contact last) {
        return Weeks.mondayOf(last.day()).plusWeeks(1);
    }
}
