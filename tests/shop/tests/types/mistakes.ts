// What the types of the element refuse: each line with its error.
import './symptom-checker.js';

const element = document.createElement('symptom-checker');
element.theme = 'drak'; // TS2322
element.headingLevel = 2; // TS2322
element.storage = 'local'; // TS2322
element.packs = '/packs/'; // TS2551
element.region = 44; // TS2322
const numbers: number = element.load; // TS2322
document.addEventListener('symptom-checker:start', ({ detail }) => detail.answers); // TS18047
document.addEventListener('symptom-checker:product-open', ({ detail }) => detail.price); // TS2339
window.addEventListener('symptom-checker:add-to-cart', ({ detail }) => {
  detail.respond('at once'); // TS2345
  detail.quantity = numbers; // TS2540
  detail.quantity.trim(); // TS2339
});
