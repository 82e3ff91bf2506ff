package org.suividepenses.organisation.internal;

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
    CodedRegister<Unit> unitRegister(UnitRepository repository, ReferenceChanges changes) {
        return new CodedRegister<>(repository, changes, "UNIT", UnitRenamed::new);
    }

    @Bean
    CodedRegister<FundingSource> fundingSourceRegister(FundingSourceRepository repository, ReferenceChanges changes) {
        return new CodedRegister<>(repository, changes, "FUNDING_SOURCE", FundingSourceRenamed::new);
    }
}
