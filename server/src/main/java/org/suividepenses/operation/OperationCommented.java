package org.suividepenses.operation;

import org.suividepenses.identity.Caller;

/** Said in the transaction in which somebody left a remark on an operation. */
public record OperationCommented(Operation operation, String text, Caller by) {}
