package org.suividepenses.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.ChainDetails;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Chains;
import org.suividepenses.approval.Signer;
import org.suividepenses.approval.StandIns;
import org.suividepenses.approval.UnitHeads;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;

/**
 * The signatures of the invented institution: two for what is dear, of the head of the unit and of the authorising officer,
 * who is away and has a stand-in. What was submitted before goes on as it began.
 */
@Component
public class DemoChains {

    private static final long DEAR_FROM = 5_000_000;
    private static final int DAYS_AWAY = 14;

    private final Chains chains;
    private final UnitHeads heads;
    private final StandIns standIns;

    DemoChains(Chains chains, UnitHeads heads, StandIns standIns) {
        this.chains = chains;
        this.heads = heads;
        this.standIns = standIns;
    }

    /** @param unit in which the clerk enters, and that gets a head */
    public void create(Caller caller, Properties texts, UUID unit, DemoUsers.Created users, LocalDate today) {
        heads.name(unit, of(users, Role.UNIT_HEAD).id(), 0, caller);
        chains.create(
                new ChainDetails(
                        texts.getProperty("chain.name"),
                        null,
                        null,
                        DEAR_FROM,
                        List.of(
                                new ChainStep(texts.getProperty("chain.visa"), false, List.of(Signer.UNIT_HEAD)),
                                new ChainStep(
                                        texts.getProperty("chain.order"), false, List.of(Signer.of(Role.AUTHORISER)))),
                        true),
                caller);
        standIns.name(of(users, Role.AUTHORISER).id(), users.finance().id(), today, today.plusDays(DAYS_AWAY), caller);
    }

    private static User of(DemoUsers.Created users, Role role) {
        return users.everybody().stream()
                .filter(user -> user.role() == role)
                .findFirst()
                .orElseThrow();
    }
}
