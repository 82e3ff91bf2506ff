package org.suividepenses.operation.internal.upkeep;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: a node without an index cannot answer lists. */
@Component("searchIndex")
class IndexHealth implements HealthIndicator {

    private final OperationSearch search;

    IndexHealth(OperationSearch search) {
        this.search = search;
    }

    @Override
    public Health health() {
        Health.Builder health = search.ready() ? Health.up() : Health.outOfService();
        BuildProgress progress = search.progress();
        if (progress != null) {
            health.withDetail("building", progress.written()).withDetail("of", progress.total());
        }
        return health.build();
    }
}
