/// ECDSA signatures over secp256r1. The hash is 0 for Keccak-256, 1 for SHA-256.
module sui::ecdsa_r1;

/// No key makes this signature.
#[allow(unused_const)]
const EFailToRecoverPubKey: u64 = 0;
/// The bytes are not a signature.
#[allow(unused_const)]
const EInvalidSignature: u64 = 1;

public native fun secp256r1_ecrecover(
    signature: &vector<u8>,
    msg: &vector<u8>,
    hash: u8,
): vector<u8>;
public native fun secp256r1_verify(
    signature: &vector<u8>,
    public_key: &vector<u8>,
    msg: &vector<u8>,
    hash: u8,
): bool;
