package org.suividepenses.operation.internal;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suividepenses.audit.SubjectNames;
import org.suividepenses.identity.UnitScope;
import org.suividepenses.operation.Operation;

/** What operations are called in the trail, which is read by who sees all of them: by number and description. */
@Configuration
class OperationSubjects {

    @Bean
    SubjectNames operationSubjectNames(OperationRepository operations) {
        return new SubjectNames(
                "OPERATION",
                ids -> operations.find(ids, new UnitScope.Everywhere()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> name(entry.getValue()))));
    }

    @Bean
    SubjectNames slipSubjectNames(SlipRepository slips) {
        return new SubjectNames(
                OperationJournal.PAYMENT_SLIP,
                ids -> slips.named(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().number())));
    }

    private static String name(Operation operation) {
        String description = operation.content().description();
        return operation.number() == null ? description : operation.number() + " · " + description;
    }
}
