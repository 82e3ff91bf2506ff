package org.suividepenses.demo.internal;

import java.util.Properties;

/** The name of the invented institution, of its users, and the sentences of its operations. */
public final class DemoTexts {

    private DemoTexts() {}

    public static Properties read() {
        return DemoFile.properties("institution.properties");
    }
}
