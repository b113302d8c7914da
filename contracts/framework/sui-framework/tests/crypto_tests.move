/// Signatures and codes that other programs made: RFC 8032 for Ed25519, a few lines of Python for the rest.
#[test_only, allow(implicit_const_copy)]
module sui::crypto_tests;

use std::unit_test::assert_eq;
use sui::ecdsa_k1;
use sui::ecdsa_r1;
use sui::ed25519;
use sui::hmac;

const KECCAK256: u8 = 0;
const SHA256: u8 = 1;

const K1_KEY: vector<u8> = x"039377c312145a5afb911bf9e8c067bcf6094c533603687850df502b61290bbf5e";
const K1_SHA256: vector<u8> =
    x"0212d3f4890b6044a7efa129e14a203de442ce1058b8e099808355d8c2dddedc2099baf457e10ac55dd735503bd654dd60eea4cfdf19aa67a3a062a89b91162f";
const K1_KECCAK256: vector<u8> =
    x"0212d3f4890b6044a7efa129e14a203de442ce1058b8e099808355d8c2dddedc6d49cf99494e13b9f37cf7f94634c815e83fcf1edbe33d57f543d0d9a7f8669d";
const R1_KEY: vector<u8> = x"02f9ebe464147cc102d92324d099d927c1a50e42d57a08a116ffec0a29819d8c65";
const R1_SHA256: vector<u8> =
    x"697962b6b4e93225280796db733921feb4eea2dc2b49d58c48f4955d33789edc1d81c64c3947edbb84b8e7db2485a5700acfdc3d024b58827475ac54ccfc1a85";
const R1_KECCAK256: vector<u8> =
    x"697962b6b4e93225280796db733921feb4eea2dc2b49d58c48f4955d33789edc663105950ec6b56cfb744996f106882b2299d403d04a5ab0fd11495b2d9da786";

fun with(mut bytes: vector<u8>, last: u8): vector<u8> {
    bytes.push_back(last);
    bytes
}

#[test]
fun ed25519_signatures_are_checked() {
    let key = x"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    let signature =
        x"92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
    assert!(ed25519::ed25519_verify(&signature, &key, &x"72"));
    assert!(!ed25519::ed25519_verify(&signature, &key, &x"73"));
    assert!(!ed25519::ed25519_verify(&b"short", &key, &x"72"));
    assert!(!ed25519::ed25519_verify(&signature, &b"short", &x"72"));
}

#[test]
fun k1_signatures_are_checked() {
    assert!(ecdsa_k1::secp256k1_verify(&K1_SHA256, &K1_KEY, &b"abc", SHA256));
    assert!(ecdsa_k1::secp256k1_verify(&K1_KECCAK256, &K1_KEY, &b"abc", KECCAK256));
    assert!(!ecdsa_k1::secp256k1_verify(&K1_SHA256, &K1_KEY, &b"abd", SHA256));
    assert!(!ecdsa_k1::secp256k1_verify(&K1_SHA256, &K1_KEY, &b"abc", KECCAK256));
    assert!(!ecdsa_k1::secp256k1_verify(&b"short", &K1_KEY, &b"abc", SHA256));
    assert!(!ecdsa_k1::secp256k1_verify(&K1_SHA256, &b"short", &b"abc", SHA256));
    assert!(!ecdsa_k1::secp256k1_verify(&K1_SHA256, &K1_KEY, &b"abc", 2));
}

#[test]
fun k1_keys_are_recovered() {
    assert_eq!(ecdsa_k1::secp256k1_ecrecover(&with(K1_SHA256, 1), &b"abc", SHA256), K1_KEY);
    assert_eq!(ecdsa_k1::secp256k1_ecrecover(&with(K1_KECCAK256, 1), &b"abc", KECCAK256), K1_KEY);
    assert!(ecdsa_k1::secp256k1_ecrecover(&with(K1_SHA256, 0), &b"abc", SHA256) != K1_KEY);
    assert_eq!(
        ecdsa_k1::decompress_pubkey(&K1_KEY),
        x"049377c312145a5afb911bf9e8c067bcf6094c533603687850df502b61290bbf5e742ba607d6ae1fc82dcccb176e7c8f9bdc7bb61e3ab527cecaf6144b679779fb",
    );
}

#[test, expected_failure(abort_code = ecdsa_k1::EInvalidSignature, location = sui::ecdsa_k1)]
fun a_short_k1_signature_aborts() {
    ecdsa_k1::secp256k1_ecrecover(&b"short", &b"abc", SHA256);
}

#[test, expected_failure(abort_code = ecdsa_k1::EFailToRecoverPubKey, location = sui::ecdsa_k1)]
fun a_k1_signature_of_no_known_hash_aborts() {
    ecdsa_k1::secp256k1_ecrecover(&with(K1_SHA256, 1), &b"abc", 2);
}

#[test, expected_failure(abort_code = ecdsa_k1::EInvalidPubKey, location = sui::ecdsa_k1)]
fun a_short_k1_key_aborts() {
    ecdsa_k1::decompress_pubkey(&b"short");
}

#[test]
fun r1_signatures_are_checked() {
    assert!(ecdsa_r1::secp256r1_verify(&R1_SHA256, &R1_KEY, &b"abc", SHA256));
    assert!(ecdsa_r1::secp256r1_verify(&R1_KECCAK256, &R1_KEY, &b"abc", KECCAK256));
    assert!(!ecdsa_r1::secp256r1_verify(&R1_SHA256, &R1_KEY, &b"abd", SHA256));
    assert!(!ecdsa_r1::secp256r1_verify(&b"short", &R1_KEY, &b"abc", SHA256));
    assert_eq!(ecdsa_r1::secp256r1_ecrecover(&with(R1_SHA256, 0), &b"abc", SHA256), R1_KEY);
    assert_eq!(ecdsa_r1::secp256r1_ecrecover(&with(R1_KECCAK256, 0), &b"abc", KECCAK256), R1_KEY);
}

#[test, expected_failure(abort_code = ecdsa_r1::EInvalidSignature, location = sui::ecdsa_r1)]
fun a_short_r1_signature_aborts() {
    ecdsa_r1::secp256r1_ecrecover(&b"short", &b"abc", SHA256);
}

#[test, expected_failure(abort_code = ecdsa_r1::EFailToRecoverPubKey, location = sui::ecdsa_r1)]
fun an_r1_signature_of_no_known_hash_aborts() {
    ecdsa_r1::secp256r1_ecrecover(&with(R1_SHA256, 0), &b"abc", 2);
}

#[test]
fun codes_depend_on_the_key() {
    assert_eq!(
        hmac::hmac_sha3_256(&b"key", &b"abc"),
        x"09b6dbab8d11795ca7c8d82f1cf91682013c7cb980abbb25473be4ae7f7b5683",
    );
}
