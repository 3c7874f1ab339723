package dev.engagement.examples;

import dev.engagement.base.Code;
import dev.engagement.id.CommunityId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line and what is allowed, in one sentence for whoever typed it. */
final class UsageSentence {

    private static final Map<Class<?>, String> RULES = Map.of(
            LocalDate.class, "a day like 2026-01-31",
            Instant.class, "a time like 2026-01-31T18:00:00Z",
            ZoneId.class, "a zone like America/Chicago",
            CommunityId.class, "an id of a community",
            Code.class, "a code of 1 to 64 characters of a-z 0-9 -, like street-light",
            int.class, "a whole number",
            long.class, "a whole number");

    private UsageSentence() {}

    /** The sentence; it ends with where to read more. */
    static String of(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        return fault(wrong, command).replaceAll("\\s*\\R\\s*", " ").replaceAll("\\.$", "") + "; see "
                + command.qualifiedName() + " --help.";
    }

    private static String fault(ParameterException wrong, CommandSpec command) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing().get(0), command);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " must be given only once";
        }
        String rule = rule(wrong.getArgSpec());
        return rule == null || wrong.getValue() == null
                ? String.valueOf(wrong.getMessage())
                : name(wrong.getArgSpec()) + " must be " + rule + ", was " + wrong.getValue();
    }

    private static String unmatched(UnmatchedArgumentException unmatched, CommandSpec command) {
        String argument = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            List<String> options = command.options().stream()
                    .map(OptionSpec::longestName)
                    .sorted()
                    .toList();
            return "There is no option " + argument + ", only " + String.join(", ", options);
        }
        return command.subcommands().isEmpty()
                ? argument + " is an argument too many"
                : "There is no command " + argument + ", only "
                        + String.join(", ", command.subcommands().keySet());
    }

    private static String missing(ArgSpec missing, CommandSpec command) {
        if (missing.isOption() && !missing.required()) {
            return name(missing) + " must be followed by " + missing.paramLabel();
        }
        return command.qualifiedName() + " must be given " + (missing.isOption() ? name(missing) + " " : "")
                + missing.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static @Nullable String rule(@Nullable ArgSpec argument) {
        if (argument == null) {
            return null;
        }
        Class<?> type = argument.auxiliaryTypes()[0];
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(word -> word.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "one of ", ""))
                : RULES.get(type);
    }
}
