const DECIMALS = 9;

/** Base units as SUI, exactly: `5 SUI`, `0.25 SUI`. */
export function sui(baseUnits: bigint | string): string {
  const digits = BigInt(baseUnits).toString().padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${digits.slice(0, -DECIMALS)}${fraction === '' ? '' : `.${fraction}`} SUI`;
}
