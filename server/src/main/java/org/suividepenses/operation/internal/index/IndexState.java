package org.suividepenses.operation.internal.index;

/** What was found in the index directory. */
public sealed interface IndexState {

    /** The index answers, as of its stamp. */
    record Ready(IndexStamp stamp) implements IndexState {}

    /** The index has to be built from the database before it answers. */
    record Unusable(Reason reason, String detail) implements IndexState {}

    /** Why an index cannot be used. */
    enum Reason {
        /** There is none yet. */
        MISSING,
        /** Its files are damaged or incomplete. */
        CORRUPT,
        /** Another version of the application wrote it in another form. */
        OUTDATED,
        /** It was built from another database. */
        FOREIGN
    }
}
