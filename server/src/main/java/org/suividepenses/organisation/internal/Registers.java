package org.suividepenses.organisation.internal;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suividepenses.organisation.FundingSource;
import org.suividepenses.organisation.FundingSourceRenamed;
import org.suividepenses.organisation.Unit;
import org.suividepenses.organisation.UnitRenamed;

/** The two registers of the same make. */
@Configuration(proxyBeanMethods = false)
class Registers {

    @Bean
    CodedRegister<Unit> unitRegister(DSLContext database, ReferenceChanges changes) {
        return new CodedRegister<>(
                CodedTable.UNITS, new CodedRepository<>(database, CodedTable.UNITS), changes, "UNIT", UnitRenamed::new);
    }

    @Bean
    CodedRegister<FundingSource> fundingSourceRegister(DSLContext database, ReferenceChanges changes) {
        return new CodedRegister<>(
                CodedTable.FUNDING_SOURCES,
                new CodedRepository<>(database, CodedTable.FUNDING_SOURCES),
                changes,
                "FUNDING_SOURCE",
                FundingSourceRenamed::new);
    }
}
