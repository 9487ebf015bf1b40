/* How many letters must be put in, left out or changed, or two neighbours exchanged. */
export const distance = (one, other) => {
  const rows = [[...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j += 1) {
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (one[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[one.length][other.length];
};

/* The known word that is most like what was written. */
export const nearest = (written, known) => {
  const word = written.slice(0, 60);
  const distances = known.map((name) => distance(word, name));
  return known[distances.indexOf(Math.min(...distances))] ?? '';
};
