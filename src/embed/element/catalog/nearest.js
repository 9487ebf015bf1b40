/* How many letters must change to make one word of the other. */
const distance = (one, other) => {
  let row = [...other, ''].map((_, place) => place);
  for (const [place, letter] of [...one].entries()) {
    const next = [place + 1];
    for (const [column, its] of [...other].entries()) {
      next.push(Math.min(row[column] + (letter === its ? 0 : 1), row[column + 1] + 1, next[column] + 1));
    }
    row = next;
  }
  return row.at(-1);
};

/* The known word that is most like what was written. */
export const nearest = (written, known) => {
  const word = written.slice(0, 60);
  const distances = known.map((name) => distance(word, name));
  return known[distances.indexOf(Math.min(...distances))] ?? '';
};
