/*
 * The extension's block as Shopify would put it into a page: its Liquid is
 * rendered by liquidjs, with what the merchant has chosen as JSON on standard
 * input. What only Shopify has stands in here, after its documentation.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [packages, extension] = process.argv.slice(2);
const { Liquid, Hash } = createRequire(`${packages}/`)('liquidjs');
const { settings, cart } = JSON.parse(readFileSync(0, 'utf8'));
const words = JSON.parse(readFileSync(`${extension}/locales/en.default.json`, 'utf8'));

const liquid = new Liquid({ root: [`${extension}/blocks`], partials: [`${extension}/snippets`], extname: '.liquid' });
// As Shopify's: nothing in it ends a script element.
liquid.registerFilter('json', (value) => JSON.stringify(value ?? null).replace(/[<>&]/g, (sign) => (
  `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
)));
liquid.registerFilter('t', (key) => words[key] ?? `missing: ${key}`);
liquid.registerFilter('image_url', (image) => image.src);

/* A tag with an end whose content is not shown, such as `schema`. */
const silent = (name) => liquid.registerTag(name, {
  parse(token, rest) {
    while (rest.length && rest.shift().name !== `end${name}`) { /* left out */ }
  },
  render: () => '',
});
silent('schema');
silent('doc');
liquid.registerTag('form', {
  parse(token, rest) {
    this.within = [];
    const stream = this.liquid.parser.parseStream(rest)
      .on('tag:endform', () => stream.stop())
      .on('template', (template) => this.within.push(template));
    stream.start();
  },
  * render(context, emitter) {
    emitter.write('<form method="post" action="/cart/add">');
    yield this.liquid.renderer.renderTemplates(this.within, context, emitter);
    emitter.write('</form>');
  },
});

process.stdout.write(await liquid.renderFile('symptom-checker', {
  block: { settings, shopify_attributes: 'data-shopify-editor-block="1"' },
  request: { locale: { iso_code: 'en' }, design_mode: false },
  cart,
}));
