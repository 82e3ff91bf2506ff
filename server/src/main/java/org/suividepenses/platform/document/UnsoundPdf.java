package org.suividepenses.platform.document;

/**
 * A PDF that must not be worked with. Unchecked, since a lenient parser would take an {@link java.io.IOException} for damage
 * that it can mend.
 */
public final class UnsoundPdf extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Flaw {
        /** No reader finds its pages; or they contain each other. */
        BROKEN,
        /** More objects, pages or levels than a document has, or streams that swell beyond any use. */
        EXCESSIVE,
        /** Objects are packed so that nobody can look into them without unpacking them first. */
        HIDING,
        /** A password keeps us from seeing what it holds. */
        LOCKED
    }

    private final Flaw flaw;

    UnsoundPdf(Flaw flaw, String message) {
        super(message);
        this.flaw = flaw;
    }

    UnsoundPdf(Flaw flaw, Throwable cause) {
        super(cause.toString(), cause);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
