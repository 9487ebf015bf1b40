/*
 * For owners, while they choose colours: prints to the console which colours of
 * the checkers in the page are too close together to be read. Take it out of the
 * page again; no visitor needs it.
 *
 * The build puts the sentence in the place of the mark.
 */
import { judge } from './contrast.js';

const SENTENCE = __CONTRAST__;
const NAMES = ['paper', 'card', 'tint', 'ink', 'ink-soft', 'accent', 'on-accent'];

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const pixel = canvas.getContext('2d', { willReadFrequently: true });

/* Any colour of CSS as `#rrggbb`: whatever its notation, a canvas has its bytes. */
const asBytes = (colour) => {
  pixel.fillStyle = '#fff';
  pixel.fillRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const bytes = [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

/* The colours that a checker has now: `var()` and `light-dark()` are worked out by the browser. */
const coloursOf = (checker) => {
  const probe = document.createElement('span');
  checker.append(probe);
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, asBytes(getComputedStyle(probe).color)];
  });
  probe.remove();
  return Object.fromEntries(colours);
};

const told = new Set();
const look = () => {
  for (const { shadowRoot } of document.querySelectorAll('symptom-checker')) {
    const checker = shadowRoot?.querySelector('.checker:not(.notice)');
    for (const { text, ground, ratio, least } of checker ? judge(coloursOf(checker)) : []) {
      const places = { text, ground, least, ratio: ratio.toFixed(2) };
      const sentence = SENTENCE.replace(/\{(\w+)\}/g, (_, place) => places[place]);
      if (!told.has(sentence)) console.warn(`symptom-checker: ${sentence}`);
      told.add(sentence);
    }
  }
};

// The program comes late, and colours change by a click or with the time of day.
setInterval(look, 1000);
look();
