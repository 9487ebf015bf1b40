import { AddLink } from './add-link.js';
import { node, send } from './nodes.js';

const formatted = (item, language) => (
  new Intl.NumberFormat(language, { style: 'currency', currency: item.currency }).format(item.price)
);

/* Asks for a picture. It has its place before it is there; the card's own words say what it is. */
export const picture = (address) => {
  const image = node('img', { class: 'photo', part: 'photo', width: '320', height: '240', decoding: 'async' });
  image.alt = '';
  image.onerror = () => image.remove();
  image.src = address;
  return image;
};

/* What a shop offers for one product; its nodes go from card to card. */
export class Offer {
  #host;
  #root;
  #id;
  #item;
  #picture;
  #details;
  #add;

  constructor(host, root, id, item, shown) {
    this.#host = host;
    this.#root = root;
    this.#id = id;
    this.#item = item;
    this.#picture = shown;
  }

  /* Puts the offer into a card: the picture, what the shop says, and in `slot`, unless the shop filled it, the link. */
  draw(card, slot, words) {
    const title = card.querySelector('h3, h4, h5, h6').textContent;
    this.#details ??= this.#draw(title, words, card.closest('[lang]').lang);
    if (this.#picture) card.prepend(this.#picture);
    slot.before(this.#details);
    slot.hidden = this.#item.availability === 'out-of-stock';
    if (!this.#item.url || slot.hidden) return;
    this.#add ??= new AddLink(this.#host, this.#root, { id: this.#id, title, words, ...this.#item });
    slot.append(...this.#add.nodes);
  }

  #draw(title, words, language) {
    const { name, url, availability, description } = this.#item;
    const details = node('div', { class: 'shop', part: 'shop' });
    if ('price' in this.#item) details.append(node('p', { class: 'price', part: 'price' }, formatted(this.#item, language)));
    if (availability) {
      details.append(node('p', { class: `availability ${availability}`, part: 'availability' }, words[availability]));
    }
    if (description) {
      const said = node('p', { dir: 'auto' }, description);
      details.append(node('div', { class: 'said', part: 'description' }, node('p', { class: 'label' }, words.says), said));
    }
    if (url) {
      const seen = name ? node('bdi', {}, name) : node('span', { class: 'unseen' }, title);
      const link = node('a', { href: url, part: 'product-link' }, words.open, ' ', seen);
      const opened = () => send(this.#host, 'product-open', { productId: this.#id });
      link.addEventListener('click', opened);
      link.addEventListener('auxclick', ({ button }) => button === 1 && opened());
      details.append(node('p', {}, link));
    }
    return details;
  }
}
