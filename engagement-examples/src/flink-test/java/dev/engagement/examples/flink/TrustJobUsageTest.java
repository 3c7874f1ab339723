package dev.engagement.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** What a job cannot run with is said before it runs. */
class TrustJobUsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --live --pause 0 in              | --pause must be from 1 to 31622400 seconds, was 0.
                    --live --pause -1 in             | --pause must be from 1 to 31622400 seconds, was -1.
                    --live --refresh 0 in            | --refresh must be from 1 to 31622400 seconds, was 0.
                    --live --refresh 9999999999 in   | --refresh must be from 1 to 31622400 seconds, was 9999999999.
                    --live socket://localhost        | A socket must be given as socket://HOST:PORT, was socket://localhost.
                    --live in socket:9000            | A socket must be given as socket://HOST:PORT, was socket:9000.
                    in                               | Say --as-of, since the clock is not asked about records that end.
                    """)
    void a_job_that_cannot_run_is_refused_with_a_sentence(String args, String sentence) {
        StringWriter said = new StringWriter();
        CommandLine job = TrustJob.commandLine().setErr(new PrintWriter(said, true));

        assertThat(job.execute(("-o out " + args).split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).startsWith(sentence);
    }
}
