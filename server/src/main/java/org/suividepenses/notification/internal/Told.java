package org.suividepenses.notification.internal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.notification.NotificationKind;

/**
 * What somebody is to be told.
 *
 * @param subjectId null for several at once
 * @param once null when it may be told again; else told one person but once
 */
record Told(
        UUID personId,
        NotificationKind kind,
        @Nullable UUID subjectId,
        Map<String, String> facts,
        @Nullable String once) {}
