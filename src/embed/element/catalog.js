/*
 * A shop's catalog, shown on the cards of the products. The element's script
 * loads this module only where a page has a catalog: most visitors never pay
 * for it. The program draws the cards and knows no shop; what is the shop's is
 * put in where the program made a place for it, and only there.
 *
 * The build puts in the place of the mark below:
 *   words   by language: for visitors
 *   owner   what owners are told in the console
 *   style   the sheet for what is drawn here
 */
import { fetchCatalog } from './catalog/fetch.js';
import { read } from './catalog/read.js';
import { Offer, picture } from './catalog/offer.js';

export { read };

const BUILT = __BUILT__;
const MOST_TOLD = 50;

/* One line in the owner's console for each thing that is not used. */
const tell = (refused, where) => {
  for (const [kind, values] of refused.slice(0, MOST_TOLD)) {
    const remedy = BUILT.owner[kind].replace(/\{(\w+)\}/g, (_, name) => values?.[name] ?? '');
    console.error(`symptom-checker: ${remedy} (${where})`);
  }
  if (refused.length > MOST_TOLD) tell([['more', { value: refused.length - MOST_TOLD }]], where);
};

/* The words in a language, or in one that begins alike, or in the first. */
const wordsIn = (language) => {
  const primary = (tag) => tag.toLowerCase().split('-')[0];
  return BUILT.words[language]
    ?? Object.entries(BUILT.words).find(([known]) => primary(known) === primary(language))?.[1]
    ?? Object.values(BUILT.words)[0];
};

let sheet;
const style = (root) => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(BUILT.style);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};

/* By root: the opening that counts, and the pictures asked for so far. */
const openings = new WeakMap();
const pictures = new WeakMap();

/*
 * Reads the catalog of `host` and shows it in its shadow root, for the content
 * that was loaded.
 */
export default async (host, root, loaded) => {
  const opening = { address: host.getAttribute('catalog') };
  openings.get(root)?.observer?.disconnect();
  openings.set(root, opening);
  const { text, base, where, problem } = await fetchCatalog(host);
  if (problem) {
    tell([problem], where);
    return;
  }
  if (openings.get(root) !== opening) return;
  const [products, topics] = loaded.names().split('\n').map((line) => line.trim().split(' '));
  const catalog = read(text, base, products, topics);
  tell(catalog.refused, where);
  if (!catalog.products) return;

  // All pictures and prices, or none: what is asked for must not tell what was
  // answered, and no card may look as if its product had no picture.
  const asked = pictures.get(root) ?? new Map();
  pictures.set(root, asked);
  const keyOf = ([id, { image }]) => `${id} ${image}`;
  const items = [...catalog.products];
  if (!host.hasAttribute('data-started')) {
    for (const item of items) {
      const key = keyOf(item);
      if (!asked.has(key)) asked.set(key, item[1].image && picture(item[1].image));
    }
  }
  const isLate = !items.every((item) => asked.has(keyOf(item)));
  const offers = new Map();
  for (const item of items) {
    const [id, offered] = item;
    if (isLate) delete offered.price;
    offers.set(id, new Offer(host, root, id, offered, isLate ? undefined : asked.get(keyOf(item))));
  }
  const hides = host.unlisted !== 'show';

  const seen = new WeakSet();
  const draw = () => {
    if (host.getAttribute('catalog') !== opening.address) return;
    for (const topic of root.querySelectorAll('[data-topic]')) {
      const address = catalog.topics.get(topic.dataset.topic);
      if (address) topic.href = address;
    }
    for (const slot of root.querySelectorAll('.product slot')) {
      if (seen.has(slot)) continue;
      seen.add(slot);
      style(root);
      const card = slot.closest('.product');
      const offer = offers.get(slot.name.replace('product-', ''));
      if (offer) offer.draw(card, slot, wordsIn(slot.closest('[lang]').lang));
      else card.hidden = hides;
      const section = card.closest('section');
      section.hidden = !section.querySelector('.product:not([hidden])');
    }
  };
  opening.observer = new MutationObserver(draw);
  opening.observer.observe(root, { childList: true, subtree: true });
  draw();
};
