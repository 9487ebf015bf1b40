/*
 * What an owner reads in the console of an attribute that <symptom-checker>
 * does not have, or of a value that it cannot have. The element's script
 * fetches this only where something looks wrong; here it is looked at closely.
 *
 * The build puts the sentences and the table of attributes, by name with the
 * values that there are, in the places of the marks.
 */
const SENTENCES = __SENTENCES__;
const FACE = __FACE__;

/* Every HTML element has these, or `data-…`, `aria-…`, `on…`. */
const OF_HTML = ['accesskey', 'autocapitalize', 'autocorrect', 'autofocus', 'class', 'contenteditable', 'dir', 'draggable',
  'enterkeyhint', 'exportparts', 'hidden', 'id', 'inert', 'inputmode', 'is', 'itemid', 'itemprop', 'itemref', 'itemscope',
  'itemtype', 'lang', 'nonce', 'part', 'popover', 'role', 'slot', 'spellcheck', 'style', 'tabindex', 'title', 'translate',
  'virtualkeyboardpolicy', 'writingsuggestions', 'xmlns'];
/* Whose they are besides: tools that build pages write such names. */
const OF_OTHERS = /[^a-z-]|^(data|aria|x|v|ng|hx)-|^on/;

/* How many letters must be put in, left out or changed, or two neighbours exchanged. */
const distance = (one, other) => {
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

const nearest = (name, names) => names.map((near) => ({ near, far: distance(name, near) })).sort((a, b) => a.far - b.far)[0];

/* What is wrong with one attribute: a sentence and what stands in its places. */
const judge = (name, given) => {
  const value = given.toLowerCase();
  if (!Object.hasOwn(FACE, name)) {
    if (OF_HTML.includes(name) || OF_OTHERS.test(name)) return undefined;
    const { near, far } = nearest(name, Object.keys(FACE));
    return [far <= Math.min(name.length, near.length) / 2 ? 'near' : 'unknown', { name, near }];
  }
  const values = FACE[name];
  if (!values.length || values.includes(value)) return undefined;
  return ['wrong', { name, value: given, near: nearest(value, values).near, default: values[0] }];
};

const told = new Set();

/* Tells it; each thing once a page. */
export default (attributes) => {
  for (const { name, value } of attributes) {
    const [kind, places] = judge(name, value) ?? [];
    const sentence = kind && SENTENCES[kind].replace(/\{(\w+)\}/g, (_, place) => places[place]);
    if (sentence && !told.has(sentence)) console.warn(`symptom-checker: ${sentence}`);
    told.add(sentence);
  }
};
