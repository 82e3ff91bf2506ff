package org.suividepenses.identity.internal;

import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.suividepenses.kernel.FieldProblems;

/** Passwords: Argon2id with 19 MiB, two passes (OWASP password storage), 12 to 128 characters. */
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /** Checked where there is no account, so that an unknown address takes as long as a wrong password. */
    private final String nobody = encoder.encode("nobody has this password");

    public String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }

    public void matchNobody(String password) {
        encoder.matches(password.substring(0, Math.min(password.length(), LONGEST)), nobody);
    }

    /**
     * Refuses what is too short, too long, or guessed early by someone who knows the user.
     *
     * @param ownWords names of the user and the institution, which are no secret
     */
    public static void check(String pointer, String password, List<String> ownWords, FieldProblems problems) {
        if (password.length() < SHORTEST) {
            problems.add(pointer, "user.password.too-short", SHORTEST);
        } else if (password.length() > LONGEST) {
            problems.add(pointer, "user.password.too-long", LONGEST);
        } else if (Guessing.easy(password, ownWords)) {
            problems.add(pointer, "user.password.common");
        }
    }
}
