/*
 * The embed builder: what an owner chooses becomes attributes and custom
 * properties of the element beside it, and text to copy. What can be chosen is
 * read from `custom-elements.json`, which is made from the element's own table;
 * every sentence stands in `builder.html`.
 */
import { judge } from '../element/contrast.js';

/* `pack` comes from the folder's address; who has a pack of their own knows the rest. */
const LEFT_OUT = ['pack', 'pack-integrity'];
const SCHEMES = ['light', 'dark'];
const PREFIX = '--symptom-checker-';

const byId = (id) => document.getElementById(id);
const form = byId('choices');
const page = byId('page');
const element = page.querySelector('symptom-checker');
const pack = element.getAttribute('pack');
const looks = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks];

const sentence = (name, values = {}) => byId('sentences').content
  .querySelector(`[data-name=${name}]`).textContent.replace(/\{(\w+)\}/g, (_, key) => values[key]);

/* A copy of what a template holds, with the names and help of an entry of the table. */
const made = (template, { name, description }) => {
  const copy = byId(template).content.cloneNode(true);
  const help = copy.querySelector('.help');
  copy.querySelector('code').textContent = name;
  // Written for Markdown, with the version at its end.
  help.textContent = description.replaceAll('`', '').replace(/ Since [\d.]+\.$/, '');
  help.id = `help-${name}`;
  for (const field of copy.querySelectorAll('input, select')) field.setAttribute('aria-describedby', help.id);
  return copy;
};

const choice = (attribute, values) => {
  const copy = made('choice', attribute);
  const select = copy.querySelector('select');
  select.name = attribute.name;
  select.append(...values.map((value) => new Option(value, value)));
  return copy;
};

/* The regions that the content knows, by their names in the visitor's language. */
const region = (attribute) => {
  const copy = choice(attribute, []);
  const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'region' });
  copy.querySelector('select').append(byId('regions').content.cloneNode(true));
  for (const option of copy.querySelectorAll('option[value]:not([value=""])')) {
    option.textContent = `${names.of(option.value.toUpperCase())} (${option.value})`;
  }
  return copy;
};

const text = (entry, placeholder) => {
  const copy = made('text', entry);
  Object.assign(copy.querySelector('input'), { name: entry.name, placeholder });
  return copy;
};

/* `#abc` as the six digits that a colour field wants. */
const whole = (colour) => colour.trim().replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');

const colour = (property) => {
  const copy = made('colour', property);
  const group = copy.querySelector('[role=group]');
  group.setAttribute('aria-label', property.name);
  const [, ...defaults] = /light-dark\((.*?),(.*?)\)/.exec(property.default);
  for (const [place, scheme] of SCHEMES.entries()) {
    const input = copy.querySelector(`[data-scheme=${scheme}]`);
    input.name = `${property.name} ${scheme}`;
    input.defaultValue = whole(defaults[place]);
  }
  return copy;
};

const attributeField = (attribute) => {
  const values = [...attribute.type.text.matchAll(/"([^"]*)"/g)].map(([, value]) => value);
  if (values.length) return choice(attribute, values);
  return attribute.name === 'region' ? region(attribute) : text(attribute, '');
};

const isColour = ({ syntax }) => syntax === '<color>';

/* A value as CSS takes it for such a property; none where it takes it for nothing. */
const understood = ({ syntax }, value) => {
  const tried = syntax === '<length>' ? 'border-radius' : 'font-family';
  return CSS.supports(tried, value) && !/[;{}]/.test(value) ? value : undefined;
};

const chosenAttributes = (table, data) => table.attributes
  .filter(({ name }) => !LEFT_OUT.includes(name))
  .map(({ name, default: usual }) => [name, data.get(name).trim(), usual])
  .filter(([, value, usual]) => value && value !== usual);

/* The declarations that differ from the checker's own looks. */
const chosenProperties = (table, data) => table.cssProperties.flatMap((property) => {
  const { name } = property;
  if (!isColour(property)) {
    const input = form.elements[name];
    const value = input.value.trim() && understood(property, input.value.trim());
    input.setCustomValidity(input.value.trim() && !value ? sentence('not-understood') : '');
    return value ? [`${name}: ${value};`] : [];
  }
  const inputs = SCHEMES.map((scheme) => form.elements[`${name} ${scheme}`]);
  if (inputs.every(({ value, defaultValue }) => value === defaultValue)) return [];
  return [`${name}: light-dark(${inputs.map(({ value }) => value).join(', ')});`];
});

const escaped = (value) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const tag = (base, attributes) => {
  const written = [['pack', base + pack], ...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<symptom-checker${written.join('')}>`;
};

const twoTags = (base, attributes) => (
  `<script type="module" src="${escaped(base)}symptom-checker.js"></script>\n${tag(base, attributes)}</symptom-checker>\n`
);

/* The build's own snippet, for this folder and with these attributes. */
const wholeSnippet = (snippet, base, attributes) => {
  const [, built] = /src="([^"]*)symptom-checker\.js"/.exec(snippet);
  const [was, language] = /<symptom-checker [^>]*?(lang="[^"]*")?>/.exec(snippet);
  const named = attributes.some(([name]) => name === 'lang');
  const now = tag(base, attributes).replace('>', named || !language ? '>' : ` ${language}>`);
  return snippet.replace(was, () => now).replaceAll(`="${built}`, () => `="${escaped(base)}`);
};

const coloursOf = (table, scheme) => Object.fromEntries(table.cssProperties.filter(isColour).map(({ name }) => (
  [name.slice(PREFIX.length), form.elements[`${name} ${scheme}`].value]
)));

const tellContrast = (table) => {
  const low = SCHEMES.flatMap((scheme) => judge(coloursOf(table, scheme)).map((found) => (
    sentence('contrast-low', { scheme, ...found, ratio: found.ratio.toFixed(1) })
  )));
  byId('contrast').replaceChildren(...(low.length ? low : [sentence('contrast-good')]).map((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  }));
  byId('contrast').classList.toggle('low', low.length > 0);
};

const read = async (name) => {
  const response = await fetch(name).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
};

/* The build's snippet, asked for when it is wanted: not every build has one. */
let snippet;
const fetchSnippet = async () => {
  snippet ??= await read('snippet.html');
  byId('status').textContent = snippet ? '' : sentence('no-snippet');
};

const show = async (table) => {
  const isWhole = form.elements.tags.value === 'whole';
  if (isWhole) await fetchSnippet();
  const data = new FormData(form);
  const attributes = chosenAttributes(table, data);
  const properties = chosenProperties(table, data);
  page.style.colorScheme = data.get('scheme');
  for (const { name } of table.attributes.filter(({ name }) => !LEFT_OUT.includes(name))) {
    const chosen = attributes.find(([other]) => other === name)?.[1];
    if (chosen === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== chosen) element.setAttribute(name, chosen);
  }
  const rule = properties.length ? `symptom-checker {\n${properties.map((line) => `  ${line}\n`).join('')}}\n` : '';
  looks.replaceSync(rule);
  const base = data.get('base').trim().replace(/\/?$/, '/');
  byId('sheet').value = rule || sentence('sheet-default');
  byId('tags').value = isWhole && snippet
    ? wholeSnippet(snippet, base, attributes) : twoTags(base, attributes);
  tellContrast(table);
};

const copy = async (field) => {
  try {
    await navigator.clipboard.writeText(field.value);
    byId('status').textContent = sentence('copied');
  } catch {
    field.select();
    byId('status').textContent = sentence('copy-failed');
  }
};

const begin = async () => {
  const manifest = await read('custom-elements.json');
  if (!manifest) {
    byId('status').textContent = sentence('no-table');
    return;
  }
  const declarations = JSON.parse(manifest).modules.flatMap((module) => module.declarations);
  const table = declarations.find(({ tagName }) => tagName === 'symptom-checker');
  byId('attributes').append(...table.attributes.filter(({ name }) => !LEFT_OUT.includes(name)).map(attributeField));
  byId('contrast').before(...table.cssProperties.map((property) => (
    isColour(property) ? colour(property) : text(property, property.default)
  )));
  form.elements.base.defaultValue = new URL('.', document.baseURI).pathname;
  const update = () => show(table);
  form.addEventListener('input', update);
  form.addEventListener('reset', () => setTimeout(update));
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.addEventListener('click', () => copy(byId(button.dataset.copy)));
  }
  update();
};

begin();
