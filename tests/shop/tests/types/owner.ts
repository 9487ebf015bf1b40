// What an owner writes with the types of the element.
import type { AddToCartDetail, SymptomCheckerElement } from './symptom-checker.js';

const made: SymptomCheckerElement = document.createElement('symptom-checker');
made.theme = 'dark';
made.headingLevel = '3';
made.region = null;
made.lang = 'en';
const theme: 'auto' | 'light' | 'dark' = made.theme;

const add = async ({ productId, quantity }: AddToCartDetail): Promise<string> => {
  const answer = await fetch('/basket/add/', { method: 'POST', body: JSON.stringify({ productId, quantity }) });
  if (!answer.ok) throw new Error('Not today.');
  return theme;
};

document.querySelector('symptom-checker')?.addEventListener('symptom-checker:add-to-cart', (event) => {
  event.preventDefault();
  event.detail.respond(add(event.detail));
});
document.addEventListener('symptom-checker:product-open', ({ detail }) => detail.productId.toUpperCase());
window.addEventListener('symptom-checker:start', ({ detail }) => {
  const nothing: null = detail;
  return nothing;
});
