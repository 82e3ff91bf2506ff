package org.suividepenses.approval;

/**
 * The last signature of a submission, which its signer takes back.
 *
 * @param approval as it stands before, open or complete
 */
public record Withdrawal(Approval approval, Approval.Signature signature) {

    /** The label of the step that waits again. */
    public String step() {
        return approval.steps().get(signature.step()).label();
    }
}
