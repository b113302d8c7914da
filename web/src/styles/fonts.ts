import localFont from 'next/font/local';

// The Latin letters that every page needs at once: fetched early, with fallbacks of the same widths, so that nothing jumps.
// Other letters come from the same families' further files when a text has them (see app/layout.tsx).
const display = localFont({
  src: '../../node_modules/@fontsource/archivo-black/files/archivo-black-latin-400-normal.woff2',
  variable: '--font-archivo-latin',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

const text = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter-latin',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** Makes the families known to the tokens. */
export const fontVariables = `${display.variable} ${text.variable}`;
