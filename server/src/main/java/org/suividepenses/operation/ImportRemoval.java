package org.suividepenses.operation;

/** What became of the wish to undo an import. */
public sealed interface ImportRemoval {

    /** All its operations are gone. */
    record Removed(long operations) implements ImportRemoval {}

    /** Nothing is removed, because some operations were edited, submitted or cancelled since, or are not the caller's. */
    record Touched(long operations) implements ImportRemoval {}
}
