package org.suividepenses.attachment.internal;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.suividepenses.attachment.internal.scan.ClamdScanner;
import org.suividepenses.attachment.internal.scan.VirusScanner;
import org.suividepenses.attachment.internal.storage.BucketSettings;
import org.suividepenses.attachment.internal.storage.BucketStorage;
import org.suividepenses.attachment.internal.storage.ContentStorage;
import org.suividepenses.attachment.internal.storage.DirectoryStorage;
import org.suividepenses.platform.data.DataDirectory;

/** What an installation may decide about documents: their size, where they lie, who looks for viruses. */
@Configuration
class AttachmentConfiguration {

    /** @param fileSize the largest file, {@code suivi.attachment.file-size} */
    @Bean
    AttachmentLimits attachmentLimits(
            @Value("${suivi.attachment.file-size:25MB}") DataSize fileSize,
            @Value("${suivi.attachment.upload-age:P1D}") Duration uploadAge,
            @Value("${suivi.attachment.orphan-age:P1D}") Duration orphanAge) {
        return new AttachmentLimits(fileSize.toBytes(), 100, 50, uploadAge, orphanAge);
    }

    @Bean
    Storages storages(DataDirectory data, Environment environment) {
        Map<String, String> settings = BucketSettings.NAMES.stream()
                .filter(environment::containsProperty)
                .collect(Collectors.toMap(name -> name, environment::getRequiredProperty));
        return new Storages(
                new DirectoryStorage(data.attachments()),
                BucketSettings.chosenBy(settings).map(BucketStorage::of));
    }

    /** Closed by the storages. */
    @Bean(destroyMethod = "")
    ContentStorage contentStorage(Storages storages) {
        return storages.used();
    }

    @Bean
    StoredContents storedContents(ContentStorage storage) {
        return new StoredContents(storage);
    }

    /** @param address of clamd, {@code host:port}; empty for none */
    @Bean
    VirusScanner virusScanner(
            @Value("${suivi.attachment.clamd:}") String address,
            @Value("${suivi.attachment.clamd-timeout:PT30S}") Duration timeout) {
        return address.isBlank() ? VirusScanner.NONE : ClamdScanner.at(address, timeout);
    }
}
