package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.engagement.evidence.EvidenceExtractor;
import dev.engagement.id.CommunityId;
import dev.engagement.json.EngagementFormat;
import dev.engagement.json.error.EngagementJsonException;
import dev.engagement.log.EngagementLog;
import dev.engagement.record.EngagementRecord;
import dev.engagement.trust.TrustAssessment;
import dev.engagement.trust.TrustPolicy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A host on Spring Boot: takes records, hands them out again, and scores. */
@SpringBootApplication
public class RecordServer {

    /** Starts the server. */
    public static void main(String[] args) {
        SpringApplication.run(RecordServer.class, args);
    }

    /** The mapper of all controllers, with every module on the class path: the one of the library is among them. */
    @Bean
    ObjectMapper mapper() {
        return new ObjectMapper().findAndRegisterModules();
    }

    /** The records of this server. */
    @RestController
    static class Records {

        private final AtomicReference<EngagementLog> log =
                new AtomicReference<>(EngagementLog.empty(EngagementFormat.RECORDS.canonicalOrder()));

        @PostMapping("/records")
        EngagementRecord add(@RequestBody EngagementRecord record) {
            log.updateAndGet(known -> known.with(record));
            return record;
        }

        @GetMapping("/records")
        List<EngagementRecord> records() {
            return log.get().records().toList();
        }

        @GetMapping("/trust/{community}/{day}")
        Optional<TrustAssessment> trust(@PathVariable String community, @PathVariable LocalDate day) {
            EvidenceExtractor extractor = EvidenceExtractor.of(
                    log.get(), ZoneOffset.UTC, TrustPolicy.DEFAULT.assumedRespondents());
            return Optional.ofNullable(extractor.ledgers(log.get()).get(CommunityId.of(community)))
                    .map(ledger -> TrustPolicy.DEFAULT.assess(ledger, day));
        }

        /** What is wrong and where; never the text that is wrong. */
        @ExceptionHandler
        @ResponseStatus(HttpStatus.BAD_REQUEST)
        String refuse(HttpMessageNotReadableException refused) {
            return refused.getMostSpecificCause() instanceof EngagementJsonException cause
                    ? cause.code() + " at " + cause.pointer()
                    : "no JSON";
        }
    }
}
