package org.suividepenses.budget;

/** What happens to a commitment that exceeds what a line has available. */
public enum ControlPolicy {
    /** It is refused, unless somebody entitled to it overrides with a reason. */
    BLOCK,
    /** It is recorded, and whoever records it is told. */
    WARN,
    /** It is recorded. */
    ALLOW
}
