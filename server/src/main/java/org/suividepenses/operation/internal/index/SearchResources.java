package org.suividepenses.operation.internal.index;

import org.apache.lucene.search.TaskExecutor;

/**
 * What searches may use up.
 *
 * @param executor the threads that share the work of one large search
 * @param rememberedBytes how much memory the figures of earlier questions may take
 */
record SearchResources(TaskExecutor executor, long rememberedBytes) {}
