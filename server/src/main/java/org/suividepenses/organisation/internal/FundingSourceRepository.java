package org.suividepenses.organisation.internal;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.suividepenses.organisation.FundingSource;

@Repository
class FundingSourceRepository extends CodedRepository<FundingSource> {

    FundingSourceRepository(DSLContext database) {
        super(database, CodedTable.FUNDING_SOURCES);
    }
}
