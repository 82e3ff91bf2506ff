package org.suividepenses.operation.internal;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suividepenses.operation.internal.index.OperationIndex;
import org.suividepenses.platform.data.DataDirectory;

/** The index of this process, in its data directory. */
@Configuration
class IndexConfiguration {

    @Bean(destroyMethod = "close")
    OperationIndex operationIndex(DataDirectory data) throws IOException {
        return new OperationIndex(data.index());
    }
}
