package org.suividepenses.budget;

/** What becomes of lines in preparation that stand where others are to be prepared. Validated ones stay in any case. */
public enum ExistingDrafts {
    KEEP,
    REPLACE
}
