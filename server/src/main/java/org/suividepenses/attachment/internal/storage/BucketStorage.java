package org.suividepenses.attachment.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Contents as objects of a bucket, {@code PREFIX/ab/abcd…}: as {@link DirectoryStorage} lays out files. The server of the bucket checks
 * what it receives against the hash that names it; an object appears whole or not at all.
 */
public final class BucketStorage implements ContentStorage, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BucketStorage.class);

    /** What is larger is sent in parts of at least this size, so that a cut line costs one part. */
    private static final long PART_BYTES = 16L << 20;

    /** Range Not Satisfiable (RFC 9110): the object ends before the part that is asked for. */
    private static final int NOTHING_THERE = 416;

    private static final int MOST_PARTS = 10_000;
    private static final String TYPE = "application/octet-stream";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** For questions without a content, with all repetitions. */
    private static final AwsRequestOverrideConfiguration SHORT = AwsRequestOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofSeconds(20))
            .build();

    private static final AwsRequestOverrideConfiguration PROBE = AwsRequestOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofSeconds(5))
            .build();

    private final S3Client client;
    private final BucketSettings settings;

    private BucketStorage(S3Client client, BucketSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Connects to nothing yet. */
    public static BucketStorage of(BucketSettings settings) {
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(settings.pathStyle())
                // Checksums are ours, as a header: many servers know none behind a body.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(RetryMode.STANDARD)
                        // Files of other programs in the home directory decide on nothing here.
                        .defaultProfileFile(ProfileFile.aggregator().build()));
        if (settings.endpoint() != null) {
            client.endpointOverride(settings.endpoint());
        }
        return new BucketStorage(client.build(), settings);
    }

    @Override
    public boolean holds(String sha256, long sizeBytes) throws IOException {
        try {
            HeadObjectResponse head = ask(
                    sha256,
                    () -> client.headObject(ask ->
                            ask.bucket(settings.bucket()).key(key(sha256)).overrideConfiguration(SHORT)));
            return head.contentLength() == sizeBytes;
        } catch (NoSuchFileException absent) {
            return false;
        }
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        long size = Files.size(file);
        if (size > PART_BYTES) {
            putInParts(sha256, file, size);
            return;
        }
        ask(
                sha256,
                () -> client.putObject(
                        put -> put.bucket(settings.bucket())
                                .key(key(sha256))
                                .contentType(TYPE)
                                .checksumSHA256(base64(HexFormat.of().parseHex(sha256))),
                        body(file, 0, size)));
    }

    private void putInParts(String sha256, Path file, long size) throws IOException {
        String upload = ask(
                        sha256,
                        () -> client.createMultipartUpload(create -> create.bucket(settings.bucket())
                                .key(key(sha256))
                                .contentType(TYPE)
                                .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                                .overrideConfiguration(SHORT)))
                .uploadId();
        try {
            List<CompletedPart> parts = parts(sha256, upload, file, size);
            ask(
                    sha256,
                    () -> client.completeMultipartUpload(complete -> complete.bucket(settings.bucket())
                            .key(key(sha256))
                            .uploadId(upload)
                            .multipartUpload(whole -> whole.parts(parts))));
        } catch (IOException | RuntimeException failure) {
            abandon(sha256, upload);
            throw failure;
        }
    }

    private List<CompletedPart> parts(String sha256, String upload, Path file, long size) throws IOException {
        long partBytes = Math.max(PART_BYTES, Math.ceilDiv(size, MOST_PARTS));
        MessageDigest whole = Sha256.digest();
        List<CompletedPart> parts = new ArrayList<>();
        for (long from = 0; from < size; from += partBytes) {
            long begin = from;
            long length = Math.min(partBytes, size - from);
            int number = parts.size() + 1;
            String checksum = checksum(file, begin, length, whole);
            String tag = ask(
                            sha256,
                            () -> client.uploadPart(
                                    part -> part.bucket(settings.bucket())
                                            .key(key(sha256))
                                            .uploadId(upload)
                                            .partNumber(number)
                                            .checksumSHA256(checksum),
                                    body(file, begin, length)))
                    .eTag();
            parts.add(CompletedPart.builder()
                    .partNumber(number)
                    .eTag(tag)
                    .checksumSHA256(checksum)
                    .build());
        }
        if (!MessageDigest.isEqual(whole.digest(), HexFormat.of().parseHex(sha256))) {
            throw new AlteredContent(sha256);
        }
        return parts;
    }

    /** @param whole goes on with these bytes, too */
    private static String checksum(Path file, long from, long length, MessageDigest whole) throws IOException {
        MessageDigest part = Sha256.digest();
        try (InputStream region = new DigestInputStream(region(file, from, length), whole);
                DigestInputStream both = new DigestInputStream(region, part)) {
            both.transferTo(OutputStream.nullOutputStream());
        }
        return base64(part.digest());
    }

    /** What is not abandoned here, since the line is down, the bucket's own rules have to clear away. */
    private void abandon(String sha256, String upload) {
        try {
            client.abortMultipartUpload(abort -> abort.bucket(settings.bucket())
                    .key(key(sha256))
                    .uploadId(upload)
                    .overrideConfiguration(PROBE));
        } catch (SdkException unreachable) {
            log.warn("parts of {} stay in {}: {}", sha256, place(), unreachable.toString());
        }
    }

    @Override
    public InputStream open(String sha256, long from, long length) throws IOException {
        long last = from + length - 1;
        return ObjectStream.open(
                (first, tag) -> ask(
                        sha256,
                        () -> client.getObject(get -> get.bucket(settings.bucket())
                                .key(key(sha256))
                                .range("bytes=" + first + "-" + last)
                                .ifMatch(tag))),
                place(),
                from);
    }

    @Override
    public void delete(String sha256) throws IOException {
        ask(
                sha256,
                () -> client.deleteObject(delete ->
                        delete.bucket(settings.bucket()).key(key(sha256)).overrideConfiguration(SHORT)));
    }

    @Override
    public void mustAnswer() throws IOException {
        try {
            client.headBucket(head -> head.bucket(settings.bucket()).overrideConfiguration(PROBE));
        } catch (SdkException failure) {
            throw new StorageUnavailable(place(), failure);
        }
    }

    @Override
    public String place() {
        return settings.toString();
    }

    @Override
    public void close() {
        client.close();
    }

    private <T> T ask(String sha256, Supplier<T> question) throws IOException {
        try {
            return Objects.requireNonNull(question.get());
        } catch (NoSuchKeyException absent) {
            NoSuchFileException gone = new NoSuchFileException(sha256, null, place());
            gone.initCause(absent);
            throw gone;
        } catch (SdkException failure) {
            if (failure instanceof AwsServiceException answer && answer.statusCode() == NOTHING_THERE) {
                throw new AlteredContent(sha256);
            }
            throw new StorageUnavailable(place(), failure);
        }
    }

    private String key(String sha256) {
        return settings.prefix() + Sha256.path(sha256);
    }

    private static RequestBody body(Path file, long from, long length) {
        return RequestBody.fromContentProvider(
                ContentStreamProvider.fromInputStreamSupplier(() -> {
                    try {
                        return region(file, from, length);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                }),
                length,
                TYPE);
    }

    private static InputStream region(Path file, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from);
        return new BoundedStream(Channels.newInputStream(channel), length);
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
