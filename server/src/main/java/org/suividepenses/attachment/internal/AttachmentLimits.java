package org.suividepenses.attachment.internal;

import java.time.Duration;

/**
 * What an installation may decide about documents.
 *
 * @param fileBytes of the largest file
 * @param perSubject the most documents of one subject, those struck out included
 * @param openUploads the most that one person may have on their way
 * @param uploadAge after which what has not arrived whole is given up
 * @param orphanAge after which a stored file that nothing names is removed
 */
public record AttachmentLimits(
        long fileBytes, int perSubject, int openUploads, Duration uploadAge, Duration orphanAge) {}
