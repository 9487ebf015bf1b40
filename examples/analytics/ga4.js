/*
 * Google Analytics 4: clicks on products, and what the shop put into the
 * basket. Load it as a module on the page with the checker, after Google's own
 * snippet, which makes `gtag`. Read docs/analytics.md first: what is sent here
 * can be health data.
 *
 * Change the three things below.
 */

/* Your own number for each product. One without a number is not measured. */
const ITEM = {
  'acute-sinew-liniment': { item_id: '1001', price: 24.95 },
  'sinew-herbal-ice': { item_id: '1002', price: 18.5 },
  'chronic-sinew-liniment': { item_id: '1003', price: 24.95 },
  'sinew-injury-poultice': { item_id: '1004', price: 21 },
  'sinew-sports-massage-oil': { item_id: '1005', price: 16.5 },
};
const CURRENCY = 'USD';

/* What your consent tool says. Without a yes nothing is sent. */
const mayMeasure = () => document.documentElement.dataset.measuring === 'yes';

/* Google takes the page's address and title unless told otherwise, and those tell of pain. */
const PAGE = { page_location: `${location.origin}/`, page_title: 'Shop', page_referrer: '' };

const send = (name, productId, quantity) => {
  const item = ITEM[productId];
  if (!item || !mayMeasure()) return;
  const items = [{ ...item, quantity }];
  window.gtag('event', name, { ...PAGE, currency: CURRENCY, value: item.price * quantity, items });
};

addEventListener('symptom-checker:product-open', ({ detail }) => send('select_item', detail.productId, 1));

/*
 * In the capture phase, before the shop's own listener: what that one gives to
 * `respond` is listened to as well, and only a yes of the shop is counted.
 */
addEventListener('symptom-checker:add-to-cart', ({ detail }) => {
  const { productId, quantity, respond } = detail;
  detail.respond = (promise) => {
    respond(promise);
    Promise.resolve(promise).then(() => send('add_to_cart', productId, quantity), () => {});
  };
}, true);
