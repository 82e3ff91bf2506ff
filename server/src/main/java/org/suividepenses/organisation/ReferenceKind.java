package org.suividepenses.organisation;

/** The kinds of things that operations and budget lines name. */
public enum ReferenceKind {
    UNIT,
    CATEGORY,
    FUNDING_SOURCE,
    SUPPLIER
}
