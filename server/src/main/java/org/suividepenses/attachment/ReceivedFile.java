package org.suividepenses.attachment;

/**
 * A file that has been taken in, examined and stored durably, and that no subject names yet.
 *
 * @param name what it is to be called
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record ReceivedFile(String name, DocumentFormat format, long sizeBytes, String sha256) {}
