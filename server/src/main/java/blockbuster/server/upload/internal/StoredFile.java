package blockbuster.server.upload.internal;

/**
 * A file of the packaged title that is on Walrus.
 *
 * @param blobId where it is: a blob id, or the patch id of a small file in a quilt
 */
record StoredFile(String file, String blobId, long bytes) {}
