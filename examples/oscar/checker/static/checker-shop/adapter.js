/*
 * Puts what a visitor adds in the checker into oscar's basket.
 *
 * The page holds one hidden form, `#checker-basket`, with the basket's address
 * and oscar's CSRF token: see templates/checker/element.html. The checker waits
 * for the promise, and shows the error's message when oscar refuses.
 */
const form = document.querySelector('#checker-basket');

const add = async ({ productId, quantity }) => {
  const body = new FormData(form);
  body.set('product', productId);
  body.set('quantity', quantity);
  const response = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
  const answer = await response.json().catch(() => ({}));
  // Without a reason of oscar's the checker says in its own words that it did not work.
  if (!response.ok) throw new Error(answer.reason ?? '');
  for (const place of document.querySelectorAll('[data-basket-items]')) place.textContent = answer.items;
};

document.addEventListener('symptom-checker:add-to-cart', (event) => {
  event.preventDefault();
  event.detail.respond(add(event.detail));
});
