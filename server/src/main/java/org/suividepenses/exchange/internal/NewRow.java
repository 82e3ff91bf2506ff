package org.suividepenses.exchange.internal;

import java.util.UUID;
import org.suividepenses.exchange.internal.mapping.MappedRow;
import org.suividepenses.operation.OperationContent;

/**
 * A row that no import has brought yet.
 *
 * @param row as it was read
 * @param content of the operation; a reference that is still missing has no id in it
 * @param fingerprint of the row and its occurrence in the file
 */
record NewRow(MappedRow row, OperationContent content, UUID fingerprint) {}
