package org.suividepenses.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suividepenses.approval.Approval;
import org.suividepenses.approval.Approval.Signature;
import org.suividepenses.approval.ApprovalState;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Signer;
import org.suividepenses.approval.Verdict;
import org.suividepenses.approval.internal.Signatories.Hands;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;

/** Who may sign what waits: for themselves first, else as a stand-in, and never with a second hand. */
class SigningRulesTest {

    private static final UUID UNIT = new UUID(1, 1);
    private static final User HEAD = user(1, Role.UNIT_HEAD, true, UNIT);
    private static final User AUTHORISER = user(2, Role.AUTHORISER, true, UNIT);
    private static final User ABSENT = user(3, Role.AUTHORISER, true, UNIT);
    private static final User SECOND_ABSENT = user(4, Role.AUTHORISER, true, UNIT);
    private static final UUID WRITER = new UUID(9, 9);

    @Test
    void whoFitsTheStepThatWaitsSignsForThemselves() {
        assertThat(judge(approval(step(false, Signer.of(Role.UNIT_HEAD))), alone(HEAD)))
                .isEqualTo(new Verdict.MaySign(approval(step(false, Signer.of(Role.UNIT_HEAD))), 0, HEAD.id(), null));
        assertThat(judge(approval(step(false, Signer.of(HEAD.id()))), alone(HEAD)))
                .isInstanceOf(Verdict.MaySign.class);
        assertThat(judge(approval(step(false, Signer.UNIT_HEAD)), alone(HEAD))).isInstanceOf(Verdict.NotAwaited.class);
        Hands headed = new Hands(HEAD, List.of(), Map.of(HEAD.id(), Set.of(UNIT)));
        assertThat(judge(approval(step(false, Signer.UNIT_HEAD)), headed)).isInstanceOf(Verdict.MaySign.class);
    }

    @Test
    void othersAreToldWhichStepWaits() {
        assertThat(judge(approval(step(false, Signer.of(Role.UNIT_HEAD))), alone(AUTHORISER)))
                .isEqualTo(new Verdict.NotAwaited("Visa"));
    }

    @Test
    void nobodySignsOutsideTheirUnitsOrWithAnAccountThatIsClosed() {
        Approval anyone = approval(step(false, Signer.ANYONE));
        assertThat(judge(anyone, alone(user(5, Role.UNIT_HEAD, true, new UUID(1, 2)))))
                .isInstanceOf(Verdict.NotAwaited.class);
        assertThat(judge(anyone, alone(user(5, Role.UNIT_HEAD, false, UNIT)))).isInstanceOf(Verdict.NotAwaited.class);
        assertThat(judge(anyone, alone(user(5, Role.CLERK, true, UNIT)))).isInstanceOf(Verdict.NotAwaited.class);
        assertThat(judge(anyone, alone(user(5, Role.UNIT_HEAD, true, UNIT)))).isInstanceOf(Verdict.MaySign.class);
    }

    @Test
    void whoWroteOrSignedItDoesNotSignIt() {
        Approval anyone = approval(step(false, Signer.ANYONE));
        assertThat(judge(
                        anyone,
                        alone(new User(
                                WRITER,
                                "w@example.org",
                                "W",
                                Role.UNIT_HEAD,
                                Locale.FRENCH,
                                false,
                                Set.of(UNIT),
                                true,
                                1))))
                .isEqualTo(new Verdict.SameHand());
        Approval signed = approval(
                step(true, Signer.of(Role.UNIT_HEAD), Signer.ANYONE),
                new Signature(0, 0, HEAD.id(), null, Instant.EPOCH));
        assertThat(judge(signed, alone(HEAD))).isEqualTo(new Verdict.SameHand());
        Approval signedFor = approval(
                step(true, Signer.ANYONE, Signer.ANYONE),
                new Signature(0, 0, AUTHORISER.id(), HEAD.id(), Instant.EPOCH));
        assertThat(judge(signedFor, alone(HEAD)))
                .as("a stand-in signed for them")
                .isEqualTo(new Verdict.SameHand());
    }

    @Test
    void aPlaceIsFilledOnceAndTheNextFreeOneIsTaken() {
        Approval signed = approval(
                step(true, Signer.ANYONE, Signer.of(Role.UNIT_HEAD), Signer.ANYONE),
                new Signature(0, 0, AUTHORISER.id(), null, Instant.EPOCH));
        assertThat(place(judge(signed, alone(HEAD)))).isEqualTo(1);
        assertThat(place(judge(signed, alone(ABSENT)))).isEqualTo(2);
    }

    @Test
    void whomTheSubjectBarsDoesNotSign() {
        Approval anyone = approval(step(false, Signer.ANYONE));
        assertThat(SigningRules.judge(anyone, alone(HEAD), Set.of(HEAD.id()))).isEqualTo(new Verdict.Barred());
    }

    @Test
    void aStandInSignsForTheFirstOfTheAbsentWhoIsFree() {
        Approval waiting = approval(step(false, Signer.of(Role.AUTHORISER)));
        Hands hands = new Hands(HEAD, List.of(ABSENT, SECOND_ABSENT), Map.of());
        assertThat(forWhom(judge(waiting, hands))).isEqualTo(ABSENT.id());
        assertThat(forWhom(SigningRules.judge(waiting, hands, Set.of(ABSENT.id()))))
                .isEqualTo(SECOND_ABSENT.id());
        assertThat(SigningRules.judge(waiting, hands, Set.of(ABSENT.id(), SECOND_ABSENT.id())))
                .isEqualTo(new Verdict.Barred());
    }

    @Test
    void aStandInSignsForNobodyWhoHasAHandInIt() {
        Approval signed = approval(
                step(true, Signer.of(Role.AUTHORISER), Signer.of(Role.AUTHORISER)),
                new Signature(0, 0, ABSENT.id(), null, Instant.EPOCH));
        assertThat(judge(signed, new Hands(HEAD, List.of(ABSENT), Map.of()))).isEqualTo(new Verdict.SameHand());
    }

    @Test
    void aStandInNeedsTheRightThemselves() {
        Approval waiting = approval(step(false, Signer.of(Role.AUTHORISER)));
        User clerk = user(6, Role.CLERK, true, UNIT);
        assertThat(judge(waiting, new Hands(clerk, List.of(ABSENT), Map.of()))).isInstanceOf(Verdict.NotAwaited.class);
        User elsewhere = user(7, Role.UNIT_HEAD, true, new UUID(1, 2));
        assertThat(judge(waiting, new Hands(elsewhere, List.of(ABSENT), Map.of())))
                .isInstanceOf(Verdict.NotAwaited.class);
    }

    @Test
    void whoFitsThemselvesDoesNotSignForAnother() {
        Approval anyone = approval(step(false, Signer.ANYONE));
        assertThat(forWhom(judge(anyone, new Hands(HEAD, List.of(ABSENT), Map.of()))))
                .isNull();
    }

    private static Verdict judge(Approval approval, Hands hands) {
        return SigningRules.judge(approval, hands, Set.of());
    }

    private static int place(Verdict verdict) {
        return ((Verdict.MaySign) verdict).nth();
    }

    private static @Nullable UUID forWhom(Verdict verdict) {
        return ((Verdict.MaySign) verdict).forId();
    }

    private static Hands alone(User user) {
        return new Hands(user, List.of(), Map.of());
    }

    private static ChainStep step(boolean all, Signer... signers) {
        return new ChainStep("Visa", all, List.of(signers));
    }

    private static Approval approval(ChainStep step, Signature... signatures) {
        return new Approval(
                new UUID(4, 4),
                new UUID(5, 5),
                UNIT,
                "Circuit",
                ApprovalState.OPEN,
                List.of(step),
                0,
                List.of(signatures),
                Set.of(WRITER),
                Instant.EPOCH);
    }

    private static User user(int nth, Role role, boolean active, UUID unit) {
        return new User(
                new UUID(7, nth),
                "u" + nth + "@example.org",
                "U" + nth,
                role,
                Locale.FRENCH,
                false,
                Set.of(unit),
                active,
                1);
    }
}
