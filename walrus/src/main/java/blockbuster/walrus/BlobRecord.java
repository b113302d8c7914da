package blockbuster.walrus;

/**
 * What the local daemon remembers of a blob besides its bytes.
 *
 * @param endEpoch first epoch that isn't paid for
 */
record BlobRecord(long sizeBytes, long registeredEpoch, long endEpoch, boolean deletable) {

    BlobRecord extendedTo(long epoch) {
        return new BlobRecord(sizeBytes, registeredEpoch, epoch, deletable);
    }
}
