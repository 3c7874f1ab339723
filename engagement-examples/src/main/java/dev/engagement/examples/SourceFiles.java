package dev.engagement.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A format and the files that are written in it.
 *
 * @param format what the format is called
 * @param names the names of the files
 */
record SourceFiles(String format, List<String> names) {

    SourceFiles {
        names = List.copyOf(names);
    }

    /** The same source with more files. */
    SourceFiles and(List<String> more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(more);
        return new SourceFiles(format, all);
    }

    /**
     * The files, each of which is there and has something in it.
     *
     * @throws UsageException if not
     */
    InputFiles files() {
        return InputFiles.of(names);
    }

    /** Takes a format and all that follows up to the next option, so that several sources can be named. */
    static final class Consumer implements IParameterConsumer {

        @Override
        @SuppressWarnings("JdkObsolete") // picocli hands out a Stack
        public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
            if (args.isEmpty() || isOption(args.peek())) {
                throw new ParameterException(
                        command.commandLine(),
                        "--from must name a format: " + ConvertFormats.names(ConvertFormats.Format::isRead));
            }
            String format = args.pop();
            List<String> names = new ArrayList<>();
            while (!args.isEmpty() && !isOption(args.peek())) {
                names.add(args.pop());
            }
            List<SourceFiles> sources = option.getValue();
            sources.add(new SourceFiles(format, names));
        }

        /** A single dash is standard input. */
        private static boolean isOption(String argument) {
            return argument.startsWith("-") && argument.length() > 1;
        }
    }
}
