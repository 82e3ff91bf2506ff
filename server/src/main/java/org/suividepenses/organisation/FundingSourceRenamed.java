package org.suividepenses.organisation;

import java.util.UUID;

/** Published in the transaction that changes the code or the name of a funding source. */
public record FundingSourceRenamed(UUID fundingSourceId) {}
