package org.suividepenses.exchange.internal;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.suividepenses.exchange.internal.reading.ImportLimits;
import org.suividepenses.platform.data.DataDirectory;
import org.suividepenses.platform.data.StorageReserve;

/** What an installation may decide about imports. */
@Configuration
class ImportConfiguration {

    /** What stands around a file in a request. */
    private static final long FORM_BYTES = 64 * 1024;

    /** @param fileSize the largest file, {@code suivi.import.file-size} */
    @Bean
    ImportLimits importLimits(@Value("${suivi.import.file-size:512MB}") DataSize fileSize) {
        return ImportLimits.standard().withFileBytes(fileSize.toBytes());
    }

    /** The disk that holds the files is also the database's. */
    @Bean
    StorageReserve importReserve(DataDirectory data) {
        return StorageReserve.of(data.root(), StorageReserve.DEFAULT_BYTES);
    }

    /** A request that says it is larger than any file is refused before it is read. */
    @Bean
    MultipartConfigElement importRequests(@Value("${suivi.import.file-size:512MB}") DataSize fileSize) {
        return new MultipartConfigElement("", fileSize.toBytes(), fileSize.toBytes() + FORM_BYTES, 0);
    }
}
