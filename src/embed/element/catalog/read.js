/*
 * A catalog comes from elsewhere and is believed in nothing. What does not fit
 * is refused item by item and field by field, each with a reason for the owner;
 * the rest is used. `docs/catalog.schema.json` says the same as a JSON Schema;
 * a test holds both equal.
 */
import { nearest } from '../nearest.js';

const MOST_ITEMS = 500;
const PARTS = ['$schema', 'products', 'topics'];
const AVAILABILITIES = ['in-stock', 'pre-order', 'back-order', 'out-of-stock'];
/* What a text must not hold: control characters, and marks that turn its direction. */
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const MARKUP = /<[A-Za-z!/?]|&#?\w+;/;
const ADDRESS = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|(?![A-Za-z][A-Za-z\d+.\-]*:))[^\s\\\p{Cc}]+$/u;
const PRICE = /^(?=.*[1-9])\d{1,6}(?:\.\d{1,4})?$/;

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const refuse = (kind, values) => { throw Object.assign(new Error(kind), { kind, values }); };

const line = (longest) => (value) => {
  if (typeof value !== 'string' || !value.trim() || [...value].length > longest) refuse('text', { value: longest });
  if (CONTROL.test(value)) refuse('control');
  if (MARKUP.test(value)) refuse('markup');
  return value.trim();
};

const address = (value, base) => {
  if (typeof value !== 'string' || value.length > 2000 || !ADDRESS.test(value)) refuse('address');
  let url;
  try {
    url = new URL(value, base);
  } catch {
    refuse('address');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') refuse('address');
  return url.href;
};

const price = (value) => {
  const isRight = typeof value === 'number' ? value >= 0.001 && value < 1000000
    : typeof value === 'string' && PRICE.test(value);
  return isRight ? Number(value) : refuse('price');
};

/* Chrome before 99 and Safari before 15.4 list none: any three capitals will do there. */
const isCurrency = (value) => Intl.supportedValuesOf?.('currency').includes(value) ?? /^[A-Z]{3}$/.test(value);

const currency = (value) => (isCurrency(value) ? value : refuse('currency'));

const availability = (value) => (AVAILABILITIES.includes(value) ? value
  // Not every value has a text: `{"toString": null}` throws.
  : refuse('availability', { near: nearest(typeof value === 'string' ? value : '', AVAILABILITIES) }));

const quantity = (value) => (Number.isInteger(value) && value >= 1 && value <= 99 ? value : refuse('quantity'));

/* What a product and a topic may have. */
const PRODUCT = {
  name: line(120), url: address, price, currency, image: address, availability, description: line(600), quantity,
};
const TOPIC = { url: address };

/* One product or topic with the fields that fit; the others go to `refused`. */
const readItem = (item, written, fields, base, refused) => {
  const clean = {};
  for (const [field, value] of Object.entries(written)) {
    const check = Object.hasOwn(fields, field) && fields[field];
    try {
      if (!check) refuse('unknown-field', { near: nearest(field, Object.keys(fields)) });
      clean[field] = check(value, base);
    } catch ({ kind, values }) {
      refused.push([kind, { item, field, ...values }]);
    }
  }
  if ('price' in clean && !clean.currency) {
    delete clean.price;
    if (!('currency' in written)) refused.push(['no-currency', { item }]);
  }
  return clean;
};

/* How often a name stands in JSON as that of a field or an item. */
const named = (name, text) => text.split(JSON.stringify(name)).slice(1).filter((after) => /^\s*:/.test(after)).length;

/* The items of a part that the content knows. */
const readPart = (catalog, part, fields, known, base, text, kept, refused) => {
  const items = new Map();
  const written = catalog[part] ?? {};
  if (!isObject(written)) {
    refused.push(['not-an-object', { field: part }]);
    return items;
  }
  const entries = Object.entries(written);
  if (entries.length > MOST_ITEMS) refused.push(['too-many', { field: part, value: MOST_ITEMS }]);
  for (const [item, value] of entries.slice(0, MOST_ITEMS)) {
    if (!known.includes(item)) {
      refused.push([`unknown-${fields === TOPIC ? 'topic' : 'product'}`, { item, near: nearest(item, known) }]);
    } else if (isObject(value)) {
      // JSON keeps the last of two; the text alone shows that there are two.
      if (named(item, text) > named(item, kept)) refused.push(['twice', { item }]);
      items.set(item, readItem(item, value, fields, base, refused));
    } else {
      refused.push(['not-an-object', { field: item }]);
    }
  }
  return items;
};

/*
 * Reads the text of a catalog whose addresses are relative to `base`, for
 * content with these products and topics. Gives both by name, and what was
 * refused: the name of a sentence and what is filled in. Without `products`
 * nothing could be used.
 */
export const read = (text, base, products, topics) => {
  const refused = [];
  let catalog;
  try {
    catalog = JSON.parse(text);
  } catch (error) {
    return { refused: [['not-json', { value: error.message }]] };
  }
  if (!isObject(catalog)) return { refused: [['not-an-object', { field: 'catalog' }]] };
  for (const field of Object.keys(catalog)) {
    if (!PARTS.includes(field)) refused.push(['unknown-part', { field, near: nearest(field, PARTS) }]);
  }
  const kept = JSON.stringify(catalog);
  const shop = readPart(catalog, 'products', PRODUCT, products, base, text, kept, refused);
  const pages = readPart(catalog, 'topics', TOPIC, topics, base, text, kept, refused);
  const addresses = new Map([...pages].flatMap(([id, { url }]) => (url ? [[id, url]] : [])));
  return { products: shop, topics: addresses, refused };
};
