package org.suividepenses.budget;

/** Against what a commitment is held. */
public enum ControlRhythm {
    /** The appropriation of the whole year. */
    YEAR,
    /** The appropriations of the months up to that of the commitment, and of every later month likewise. */
    MONTH
}
