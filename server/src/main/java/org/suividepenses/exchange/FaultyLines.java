package org.suividepenses.exchange;

/** What a faulty line means for the others. */
public enum FaultyLines {
    /** One faulty line, and nothing of the file is imported. */
    REFUSE_FILE,
    /** The others are imported. */
    SKIP
}
