package blockbuster.server.upload.internal;

/** A file of the packaged title that is on Walrus. */
record StoredFile(String file, String blobId, long bytes) {}
