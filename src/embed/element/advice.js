/*
 * What an owner reads in the console of an attribute that <symptom-checker>
 * does not have, or of a value that it cannot have. The element's script
 * fetches this only where something looks wrong; here it is looked at closely.
 *
 * The build puts the sentences and the table of attributes, by name with the
 * values that there are, in the places of the marks.
 */
import { distance, nearest } from './nearest.js';
import { nearestRegion } from './region.js';

const SENTENCES = __SENTENCES__;
const FACE = __FACE__;

/* Every HTML element has these, or `data-…`, `aria-…`, `on…`. */
const OF_HTML = ['accesskey', 'autocapitalize', 'autocorrect', 'autofocus', 'class', 'contenteditable', 'dir', 'draggable',
  'enterkeyhint', 'exportparts', 'hidden', 'id', 'inert', 'inputmode', 'is', 'itemid', 'itemprop', 'itemref', 'itemscope',
  'itemtype', 'lang', 'nonce', 'part', 'popover', 'role', 'slot', 'spellcheck', 'style', 'tabindex', 'title', 'translate',
  'virtualkeyboardpolicy', 'writingsuggestions', 'xmlns'];
/* Whose they are besides: tools that build pages write such names. */
const OF_OTHERS = /[^a-z-]|^(data|aria|x|v|ng|hx)-|^on/;

/* What is wrong with one attribute: a sentence and what stands in its places. */
const judge = (name, given, regions) => {
  const value = given.toLowerCase();
  if (!Object.hasOwn(FACE, name)) {
    if (OF_HTML.includes(name) || OF_OTHERS.test(name)) return undefined;
    const near = nearest(name, Object.keys(FACE));
    return [distance(name, near) <= Math.min(name.length, near.length) / 2 ? 'near' : 'unknown', { name, near }];
  }
  if (name === 'region' && regions.length && !regions.includes(value)) {
    const known = regions.slice(0, -1).map((region) => `\`${region}\``).join(', ');
    return ['region', { value: given, near: nearestRegion(value, regions), known }];
  }
  const values = FACE[name];
  if (!values.length || values.includes(value)) return undefined;
  return ['wrong', { name, value: given, near: nearest(value, values), default: values[0] }];
};

const told = new Set();

/* Tells it; each thing once a page. `regions` are those of the content, where it is known. */
export default (attributes, regions) => {
  for (const { name, value } of attributes) {
    const [kind, places] = judge(name, value, regions) ?? [];
    const sentence = kind && SENTENCES[kind].replace(/\{(\w+)\}/g, (_, place) => places[place]);
    if (sentence && !told.has(sentence)) console.warn(`symptom-checker: ${sentence}`);
    told.add(sentence);
  }
};
