package org.suividepenses.approval;

import org.suividepenses.identity.Caller;

/** Said in the transaction in which somebody is named to sign for another. */
public record StandInNamed(StandIn standIn, Caller by) {}
