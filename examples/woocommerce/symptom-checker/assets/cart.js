/*
 * Puts what a visitor adds in the checker into WooCommerce's cart, by its Store
 * API. The request holds the product and the quantity and nothing else.
 */

/* WooCommerce writes its reasons as HTML; the checker takes words only. */
const NAMED = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };
const plain = (html) => html
  .replace(/<[^>]*>/g, '')
  .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  })
  .trim();

/* A page from a cache has an old nonce: each answer of the API brings a new one. */
const keepNonce = (place, response) => {
  const nonce = response.headers.get('Nonce');
  if (nonce) place.dataset.symptomCheckerNonce = nonce;
  return nonce;
};

const post = async (place, item) => {
  const response = await fetch(`${place.dataset.symptomCheckerCart}/add-item`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Nonce: place.dataset.symptomCheckerNonce },
    body: JSON.stringify(item),
  });
  keepNonce(place, response);
  return { response, answer: await response.json().catch(() => ({})) };
};

const add = async (place, item) => {
  let { response, answer } = await post(place, item);
  if (/nonce/.test(answer.code) && keepNonce(place, await fetch(place.dataset.symptomCheckerCart, { credentials: 'same-origin' }))) {
    ({ response, answer } = await post(place, item));
  }
  // Without a reason of the shop's the checker says in its own words that it did not work.
  if (!response.ok) throw new Error(typeof answer.message === 'string' ? plain(answer.message) : '');
  // The theme's own cart, of blocks or of jQuery, shows what it holds now.
  document.body.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart', { bubbles: true, detail: { preserveCartData: false } }));
  window.jQuery?.(document.body).trigger('wc_fragment_refresh');
};

document.addEventListener('symptom-checker:add-to-cart', (event) => {
  const place = event.target.closest('[data-symptom-checker-products]');
  const id = place && JSON.parse(place.dataset.symptomCheckerProducts)[event.detail.productId];
  // An unknown product: the checker follows its link.
  if (!id) return;
  event.preventDefault();
  event.detail.respond(add(place, { id, quantity: event.detail.quantity }));
});
