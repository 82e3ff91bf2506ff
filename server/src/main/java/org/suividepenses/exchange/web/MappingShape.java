package org.suividepenses.exchange.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a mapping in the API description. Mappings are read by hand, so that a wrong key is named; this record
 * only describes them.
 */
@Schema(name = "ImportMapping")
record MappingShape(
        @Nullable String delimiter,
        @Nullable String encoding,
        @Nullable String sheet,
        @Nullable Integer header,

        @Schema(allowableValues = {"skip", "read"}) @Nullable String totals,

        @Nullable Source date,
        @Nullable Source amount,
        @Nullable Source quantity,
        @Nullable Source unitPrice,
        @Nullable Source supplier,
        @Nullable Source unit,
        @Nullable Source category,
        @Nullable Source fundingSource,
        @Nullable Source reference,
        @Nullable Source description,
        @Nullable Source paymentMethod,
        @Nullable Source notes,
        @Nullable Source currency,
        @Nullable Source rate,
        @Nullable List<String> key) {

    @Schema(name = "ImportFieldSource")
    record Source(
            @Nullable String column,
            @Nullable List<String> columns,
            @Nullable String debit,
            @Nullable String credit,
            @Nullable String value,
            @JsonProperty("default") @Nullable String fallback,
            @Nullable String format,
            @Nullable String decimal) {}
}
