package org.suividepenses.exchange;

/** Where an import stands. While a job is at work on it, nothing else may be done with it. */
public enum ImportStatus {
    /** The file is here; a mapping may be chosen. */
    READ,
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    /** The job ended without any effect; its reason is kept. */
    FAILED,
    UNDOING,
    /** Everything it wrote is taken back; it may be done again. */
    UNDONE;

    /** Whether a job is at work. */
    public boolean working() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }

    /** Whether the mapping may still change, and a check or the import itself may begin. */
    public boolean open() {
        return this == READ || this == CHECKED || this == FAILED || this == UNDONE;
    }
}
