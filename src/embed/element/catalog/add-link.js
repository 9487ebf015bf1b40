import { leadsElsewhere, node, send } from './nodes.js';

/* Two clicks within this time are one: no system's double click is slower. */
const ONE_CLICK_MILLIS = 1000;
/* How long the shop may take before the visitor is told that it does not answer. */
const LONGEST_ANSWER_MILLIS = 30000;
const LONGEST_REASON = 300;

/* What the shop's promise brought, as text: an error's message, or words. */
const reason = (value) => {
  // An error of another frame is no `Error` of this one.
  const text = value?.message ?? value;
  if (typeof text !== 'string') return '';
  const plain = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return plain.length > LONGEST_REASON ? `${plain.slice(0, LONGEST_REASON)}…` : plain;
};

/*
 * A real link to the product that looks like a button. The page is asked first
 * whether it puts the product into the basket itself.
 */
export class AddLink {
  #host;
  #root;
  #product;
  #link;
  #answer;
  #isBusy = false;
  #last = -Infinity;

  constructor(host, root, product) {
    this.#host = host;
    this.#root = root;
    this.#product = product;
    const { words, title, url } = product;
    const about = node('span', { class: 'unseen' }, title);
    this.#link = node('a', { class: 'go', part: 'add', href: url }, words.add, ' ', about);
    this.#answer = node('div', { class: 'answer', part: 'answer' });
    this.#link.addEventListener('click', (event) => this.#click(event));
    this.#link.addEventListener('auxclick', ({ button }) => button === 1 && this.#opened());
  }

  get nodes() {
    return [this.#link, this.#answer];
  }

  #opened() {
    send(this.#host, 'product-open', { productId: this.#product.id });
  }

  #click(event) {
    if (leadsElsewhere(event)) {
      this.#opened();
      return;
    }
    if (this.#isBusy || event.timeStamp - this.#last < ONE_CLICK_MILLIS) {
      event.preventDefault();
      return;
    }
    this.#last = event.timeStamp;
    const { id, quantity = 1 } = this.#product;
    let answered = false;
    const respond = (promise) => {
      if (answered) return;
      answered = true;
      this.#wait(promise);
    };
    const handled = send(this.#host, 'add-to-cart', { productId: id, quantity, respond }, true);
    if (!handled && !answered) return;
    event.preventDefault();
    if (!answered) this.#tell('sent');
  }

  #wait(promise) {
    this.#busy(true);
    this.#tell('busy');
    const late = setTimeout(() => {
      this.#busy(false);
      this.#tell('silent');
    }, LONGEST_ANSWER_MILLIS);
    const end = (kind) => (value) => {
      clearTimeout(late);
      this.#busy(false);
      this.#tell(kind, reason(value));
    };
    Promise.resolve(promise).then(end('done'), end('refused'));
  }

  #busy(isBusy) {
    this.#isBusy = isBusy;
    // It keeps the focus: it is not disabled, and not taken out.
    for (const name of ['aria-busy', 'aria-disabled']) {
      if (isBusy) this.#link.setAttribute(name, 'true');
      else this.#link.removeAttribute(name);
    }
  }

  /* Shows and announces it. On a screen without this product nothing is said of it. */
  #tell(kind, said = '') {
    const { words, title } = this.#product;
    this.#answer.replaceChildren(node('p', { class: kind }, words[kind]));
    if (said) {
      this.#answer.append(node('p', {}, words.says, ' ', node('bdi', {}, said)));
    }
    if (!this.#link.isConnected) return;
    const lines = [...this.#answer.children].map(({ textContent }) => textContent);
    this.#root.querySelector('[role=status]').textContent = [`${title}:`, ...lines].join(' ');
  }
}
