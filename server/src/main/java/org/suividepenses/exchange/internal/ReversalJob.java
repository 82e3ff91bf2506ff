package org.suividepenses.exchange.internal;

import org.springframework.stereotype.Component;
import org.suividepenses.exchange.ImportFile;
import org.suividepenses.identity.Caller;

/** Takes a whole import back, unless anyone has touched its operations. */
@Component
public class ReversalJob {

    private final ImportWriter writer;

    ReversalJob(ImportWriter writer) {
        this.writer = writer;
    }

    public void run(ImportFile file, Caller caller) {
        writer.takeBack(file.id(), caller);
    }
}
