package org.suividepenses.operation.internal;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suividepenses.audit.SubjectNames;

/** What operations are called in the trail, which is read by who sees all of them: by number and description. */
@Configuration
class OperationSubjects {

    @Bean
    SubjectNames operationSubjectNames(OperationRepository operations) {
        return new SubjectNames("OPERATION", operations::titles);
    }

    @Bean
    SubjectNames slipSubjectNames(SlipRepository slips) {
        return new SubjectNames(
                OperationJournal.PAYMENT_SLIP,
                ids -> slips.named(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().number())));
    }
}
