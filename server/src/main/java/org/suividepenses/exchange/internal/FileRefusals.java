package org.suividepenses.exchange.internal;

import org.suividepenses.exchange.internal.reading.FileRefusal;
import org.suividepenses.kernel.ProblemException;
import org.suividepenses.kernel.ProblemType;

/** Refused files in the one error model. */
public final class FileRefusals {

    private FileRefusals() {}

    public static ProblemException problem(FileRefusal refusal) {
        ProblemType type = switch (refusal) {
            case FileRefusal.FileTooLarge tooLarge -> ProblemType.TOO_LARGE;
            case FileRefusal.UnknownEncoding unknown -> ProblemType.VALIDATION;
            case FileRefusal.UnknownSheet unknown -> ProblemType.VALIDATION;
            case FileRefusal.WrongEncoding wrong -> ProblemType.VALIDATION;
            case FileRefusal.Empty empty -> ProblemType.UNSUPPORTED_FILE;
            case FileRefusal.NotATable other -> ProblemType.UNSUPPORTED_FILE;
            case FileRefusal.Binary binary -> ProblemType.UNSUPPORTED_FILE;
            case FileRefusal.BrokenQuote quote -> ProblemType.UNSUPPORTED_FILE;
            case FileRefusal.TooManyColumns columns -> ProblemType.UNSUPPORTED_FILE;
            case FileRefusal.FieldTooLong field -> ProblemType.UNSUPPORTED_FILE;
            case FileRefusal.TooManyLines lines -> ProblemType.UNSUPPORTED_FILE;
            case FileRefusal.Bomb bomb -> ProblemType.UNSUPPORTED_FILE;
            case FileRefusal.ForbiddenXml xml -> ProblemType.UNSUPPORTED_FILE;
            case FileRefusal.DamagedWorkbook damaged -> ProblemType.UNSUPPORTED_FILE;
        };
        return ProblemException.of(type, refusal.code(), refusal.arguments().toArray());
    }
}
