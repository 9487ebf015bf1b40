/*
 * A basket in the page, to show what a shop does with the checker's event. It
 * holds at most three of a product, and forgets all when the page is left; a
 * real shop asks its server here.
 */
const MOST = 3;
const basket = new Map();

const draw = () => {
  const lines = [...basket].map(([product, quantity]) => {
    const line = document.createElement('li');
    line.textContent = `${quantity} × ${product}`;
    return line;
  });
  document.querySelector('#basket').replaceChildren(...lines);
};

const add = async (product, quantity) => {
  const whole = (basket.get(product) ?? 0) + quantity;
  // The checker shows this to the visitor, as the shop's own words.
  if (whole > MOST) throw new Error(`We sell at most ${MOST} of one product.`);
  basket.set(product, whole);
  draw();
};

document.addEventListener('symptom-checker:add-to-cart', (event) => {
  // Without this the checker follows its link to the product's page.
  event.preventDefault();
  const { productId, quantity, respond } = event.detail;
  respond(add(productId, quantity));
});
