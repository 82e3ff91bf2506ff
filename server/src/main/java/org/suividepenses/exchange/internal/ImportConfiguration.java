package org.suividepenses.exchange.internal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.suividepenses.exchange.internal.reading.ImportLimits;

/** What an installation may decide about imports. */
@Configuration
class ImportConfiguration {

    /** @param fileSize the largest file, {@code suivi.import.file-size} */
    @Bean
    ImportLimits importLimits(@Value("${suivi.import.file-size:512MB}") DataSize fileSize) {
        return ImportLimits.standard().withFileBytes(fileSize.toBytes());
    }
}
