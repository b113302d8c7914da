const TONES = ['cyan', 'pink', 'gold'] as const;

/** A tier's ticket has the same paper everywhere. */
export const toneOf = (tier: number) => TONES[tier % TONES.length] ?? 'gold';
