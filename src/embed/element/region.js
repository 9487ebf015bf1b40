import { distance, nearest } from './nearest.js';

/* What a country is called besides its code. */
const ALSO = { uk: 'gb' };

/* The English name of the country that has this code, in small letters; nothing where none has. */
const nameOf = (code) => {
  try {
    return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code.toUpperCase())?.toLowerCase();
  } catch {
    return undefined;
  }
};

/*
 * The region of `known` that `written` means: `gb` for `uk`, `en-GB` or `United
 * Kingdom`; the last, which stands for all other places, where it means none.
 * The nearest in letters can be the wrong country: `us` for `uk`.
 */
export const nearestRegion = (written, known) => {
  const elsewhere = known.at(-1);
  const code = written.split(/[-_]/).at(-1);
  const meant = ALSO[code] ?? code;
  if (known.includes(meant)) return meant;
  // Another country is no slip of the pen.
  if (nameOf(meant)) return elsewhere;
  const names = Object.fromEntries(known.slice(0, -1).flatMap((region) => [[region, region], [nameOf(region) ?? region, region]]));
  const near = nearest(written, Object.keys(names));
  return distance(written, near) <= near.length / (names[near] === near ? 2 : 4) ? names[near] : elsewhere;
};
