package org.suividepenses.organisation;

/** Asked before the base currency changes; answered by the module that keeps the operations. */
public interface OperationCount {

    /** Whether any operation exists, whatever its status. */
    boolean anyOperation();
}
