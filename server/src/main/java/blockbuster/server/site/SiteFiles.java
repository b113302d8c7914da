package blockbuster.server.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * The export's files: each is read, hashed and compressed at its first request and kept, for the export is small and
 * does not change while the server runs. Thread-safe.
 */
@Component
class SiteFiles {

    private static final Map<String, MediaType> TYPES = Map.of(
            "webmanifest", MediaType.valueOf("application/manifest+json"),
            "js", MediaType.valueOf("text/javascript;charset=UTF-8"),
            "txt", MediaType.valueOf("text/plain;charset=UTF-8"),
            "html", MediaType.valueOf("text/html;charset=UTF-8"),
            "css", MediaType.valueOf("text/css;charset=UTF-8"));

    private final String location;
    private final ResourceLoader resources;
    private final PagePolicy policy;
    private final Map<String, SiteFile> files = new ConcurrentHashMap<>();

    SiteFiles(SiteSettings settings, ResourceLoader resources, PagePolicy policy) {
        this.location = settings.location();
        this.resources = resources;
        this.policy = policy;
    }

    /** The file behind a path. */
    Optional<SiteFile> find(String path) {
        return SitePaths.candidates(path).stream()
                .map(this::file)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SiteFile> file(String name) {
        var known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var read = read(name);
        read.ifPresent(file -> files.put(name, file));
        return read;
    }

    private Optional<SiteFile> read(String name) {
        try {
            return content(name).map(content -> {
                var type = type(name);
                return new SiteFile(
                        name, content, type, hash(content), encodings(name, type, content), policy(content, type));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> content(String name) throws IOException {
        Resource resource = resources.getResource(location + name);
        return resource.isReadable() ? Optional.of(resource.getContentAsByteArray()) : Optional.empty();
    }

    private Map<String, byte[]> encodings(String name, MediaType type, byte[] content) {
        var encodings = new HashMap<String, byte[]>();
        try {
            content(name + ".br").ifPresent(compressed -> encodings.put("br", compressed));
            content(name + ".gz").ifPresent(compressed -> encodings.put("gzip", compressed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isCompressible(type)) {
            encodings.computeIfAbsent("gzip", encoding -> gzip(content));
        }
        return Map.copyOf(encodings);
    }

    private @Nullable String policy(byte[] content, MediaType type) {
        return type.isCompatibleWith(MediaType.TEXT_HTML)
                ? policy.of(new String(content, StandardCharsets.UTF_8))
                : null;
    }

    private static MediaType type(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1);
        var known = TYPES.get(ending);
        return known != null ? known : MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    private static boolean isCompressible(MediaType type) {
        return type.getType().equals("text")
                || type.getSubtype().endsWith("json")
                || type.getSubtype().endsWith("xml")
                || type.getSubtype().equals("wasm");
    }

    private static byte[] gzip(byte[] content) {
        var buffer = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(buffer)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compressed once and sent often. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
