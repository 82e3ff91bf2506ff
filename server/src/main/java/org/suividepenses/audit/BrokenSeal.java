package org.suividepenses.audit;

/** The first place where the trail is not what was sealed. */
public sealed interface BrokenSeal {

    /** Of the link, from 1. */
    long position();

    /** The entry was removed. */
    record Removed(long position, long entryId) implements BrokenSeal {}

    /** The entry, or its link, is not the one that was sealed: changed, or put in the place of another. */
    record Altered(long position, long entryId) implements BrokenSeal {}

    /** A link of the chain was removed. */
    record LinkRemoved(long position) implements BrokenSeal {}

    /**
     * The chain agrees with itself and not with what was seen of it from outside: it was written anew.
     *
     * @param position of the link that is not the one seen
     * @param agreed the last link before it that is the one seen; what was touched comes after it
     * @param anchors the file that says so
     */
    record Rewritten(long position, long agreed, String anchors) implements BrokenSeal {}

    /**
     * The end was cut off.
     *
     * @param position the first that is missing
     * @param anchored how far the chain once was
     * @param anchors the file that says so
     */
    record Truncated(long position, long anchored, String anchors) implements BrokenSeal {}

    /**
     * An entry that should have been sealed long ago is not: somebody put it among older ones, or took its link away.
     *
     * @param position the first after the chain
     */
    record NeverSealed(long position, long entryId) implements BrokenSeal {}

    /** The beginning is gone up to this link, and no entry of the trail says who archived and removed it. */
    record RemovedUnsaid(long position) implements BrokenSeal {}

    /** This part of the chain does not go on where the one before ends: one is missing between them, or is another. */
    record NotJoined(long position) implements BrokenSeal {}

    /** The archive ends before its end. */
    record ArchiveCut(long position) implements BrokenSeal {}

    /** The archive cannot be read, from about this link on. */
    record ArchiveUnreadable(long position) implements BrokenSeal {}

    /**
     * An anchor that was kept elsewhere is of a beginning that is neither here nor in a given archive: whoever owns the tables could
     * have written anew what comes after it.
     *
     * @param position of the anchor
     * @param anchors the file it stands in
     */
    record NotCompared(long position, String anchors) implements BrokenSeal {}

    /** There are no anchors that can be read, so nobody can tell whether the end is missing. */
    record AnchorsMissing(long position) implements BrokenSeal {}
}
