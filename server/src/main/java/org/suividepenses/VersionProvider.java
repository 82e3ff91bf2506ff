package org.suividepenses;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build has written into the jar. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream stream = VersionProvider.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties build = new Properties();
            if (stream != null) {
                build.load(stream);
            }
            return new String[] {"suivi " + build.getProperty("build.version", "(development)")};
        }
    }
}
