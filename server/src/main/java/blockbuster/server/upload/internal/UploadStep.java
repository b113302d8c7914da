package blockbuster.server.upload.internal;

/**
 * One step of the job. A step may be killed at any instruction and is then run again from its start, so its effects are
 * idempotent: files appear by renaming, ids are derived or recorded before use.
 */
interface UploadStep {
    /** The state in which this step runs. */
    UploadState state();

    /** Does the work and returns the next state, or the same one when others are still at it. */
    UploadState run(Upload upload, UploadFolder folder);
}
