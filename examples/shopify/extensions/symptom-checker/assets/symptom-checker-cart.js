/*
 * Puts what a visitor adds in the checker into Shopify's cart, by the AJAX API.
 * The request holds the variant and the quantity and nothing else: no line-item
 * property may tell that the checker was used.
 */
(() => {
  const add = async (variant, quantity) => {
    const response = await fetch(`${window.Shopify.routes.root}cart/add.js`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ items: [{ id: variant, quantity }] }),
    });
    if (response.ok) return;
    const { description } = await response.json().catch(() => ({}));
    // Without a reason of the shop's the checker says in its own words that it did not work.
    throw new Error(typeof description === 'string' ? description : '');
  };

  document.addEventListener('symptom-checker:add-to-cart', (event) => {
    const block = event.target.closest('[data-symptom-checker-variants]');
    const variant = block && JSON.parse(block.dataset.symptomCheckerVariants)[event.detail.productId];
    // An unknown product: the checker follows its link.
    if (!variant) return;
    event.preventDefault();
    event.detail.respond(add(variant, event.detail.quantity));
  });
})();
