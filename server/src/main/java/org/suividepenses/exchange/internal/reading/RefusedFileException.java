package org.suividepenses.exchange.internal.reading;

/** Ends the reading of a file that cannot be read, wherever in the stream of rows that shows. */
public final class RefusedFileException extends RuntimeException {

    private final transient FileRefusal refusal;

    public RefusedFileException(FileRefusal refusal) {
        super(refusal.code() + " " + refusal.arguments(), null, false, false);
        this.refusal = refusal;
    }

    public FileRefusal refusal() {
        return refusal;
    }
}
