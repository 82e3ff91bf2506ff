package org.suividepenses.platform.database;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;
import org.suividepenses.platform.data.StorageReserve;

/** Refuses every write, by whichever way it comes, while the disk of the private server has no room to spare. */
record StorageGuard(StorageReserve reserve) implements ExecuteListener {
    @Override
    public void start(ExecuteContext context) {
        boolean writes = switch (context.type()) {
            case WRITE, BATCH, DDL -> true;
            case READ, ROUTINE, OTHER -> false;
        };
        if (writes && reserve.isTouched()) {
            throw ProblemException.of(ProblemType.STORAGE_FULL);
        }
    }
}
