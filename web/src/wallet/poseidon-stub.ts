// Stands in for `poseidon-lite`, which the SDK needs for zkLogin addresses only.
function unavailable(): never {
  throw new Error('zkLogin is not part of this page.');
}

export {
  unavailable as poseidon1,
  unavailable as poseidon2,
  unavailable as poseidon3,
  unavailable as poseidon4,
  unavailable as poseidon5,
  unavailable as poseidon6,
  unavailable as poseidon7,
  unavailable as poseidon8,
  unavailable as poseidon9,
  unavailable as poseidon10,
  unavailable as poseidon11,
  unavailable as poseidon12,
  unavailable as poseidon13,
  unavailable as poseidon14,
  unavailable as poseidon15,
  unavailable as poseidon16,
};
