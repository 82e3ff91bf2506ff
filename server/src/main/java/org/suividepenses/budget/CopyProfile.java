package org.suividepenses.budget;

/** How copied lines are spread over the months. */
public enum CopyProfile {
    EVEN,
    /** As the line that is copied was planned. */
    PLANNED,
    /** As the line that is copied was realised; evenly where nothing was. */
    REALISED
}
