/*
 * Whether text stands out from what is behind it, by WCAG 2.2 (1.4.3, 1.4.11).
 * For owners who give the checker colours of their own: the embed builder uses
 * it. No visitor's browser loads it.
 */

/*
 * What stands on what, by the names of the custom properties, and the least
 * contrast. The edges of controls are of `ink-soft`, or of `accent` where one is
 * chosen or has the focus: as text they need 4.5 on the same grounds, more than
 * the 3 of an edge. `line` only parts what belongs together; a browser test
 * holds every control to its edge.
 */
const PAIRS = [
  ['ink', 'paper', 4.5],
  ['ink', 'card', 4.5],
  ['ink', 'tint', 4.5],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'card', 4.5],
  ['ink-soft', 'tint', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'card', 4.5],
  ['accent', 'tint', 4.5],
  ['on-accent', 'accent', 4.5],
];

/* The light that a colour, `#rrggbb`, gives: 0 to 1. */
const luminance = (colour) => {
  const [red, green, blue] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/* The contrast of two colours, `#rrggbb`: 1 to 21. */
export const contrast = (one, other) => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/* What is too close together, of colours by name: `{ink: '#14211f', …}`. */
export const judge = (colours) => PAIRS
  .filter(([text, ground]) => colours[text] && colours[ground])
  .map(([text, ground, least]) => ({ text, ground, least, ratio: contrast(colours[text], colours[ground]) }))
  .filter(({ ratio, least }) => ratio < least);
