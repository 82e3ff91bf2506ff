package org.suividepenses.budget;

/** A line as it is read: its figures, and what it planned when it was validated or plans while it is prepared. */
public record LineSheet(LinePosition position, Phasing planned) {}
