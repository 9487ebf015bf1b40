/*
 * Plausible: clicks on products, and what the shop put into the basket. Load it
 * as a module on the page with the checker, after Plausible's own snippet,
 * which makes `plausible`. Read docs/analytics.md first: what is sent here can
 * be health data.
 *
 * Change the two things below.
 */

/* Your own number for each product. One without a number is not measured. */
const NUMBER = {
  'acute-sinew-liniment': '1001',
  'sinew-herbal-ice': '1002',
  'chronic-sinew-liniment': '1003',
  'sinew-injury-poultice': '1004',
  'sinew-sports-massage-oil': '1005',
};

/* What your consent tool says. Without a yes nothing is sent. */
const mayMeasure = () => document.documentElement.dataset.measuring === 'yes';

/* The page's own address tells of pain: the front page's goes instead. Old and new scripts name it differently. */
const PAGE = { u: `${location.origin}/`, url: `${location.origin}/` };

const send = (name, productId) => {
  const product = NUMBER[productId];
  if (product && mayMeasure()) window.plausible(name, { ...PAGE, props: { product } });
};

addEventListener('symptom-checker:product-open', ({ detail }) => send('Product', detail.productId));

/* In the capture phase, before the shop's own listener: only a yes of the shop is counted. */
addEventListener('symptom-checker:add-to-cart', ({ detail }) => {
  const { productId, respond } = detail;
  detail.respond = (promise) => {
    respond(promise);
    Promise.resolve(promise).then(() => send('Add to basket', productId), () => {});
  };
}, true);
