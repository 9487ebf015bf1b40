/* Shopify's theme linter on a theme app extension: one line for each offence. */
import { createRequire } from 'node:module';

const [packages, extension] = process.argv.slice(2);
const { check } = createRequire(`${packages}/`)('@shopify/theme-check-node');
for (const { check: rule, message, uri } of await check(extension, `${extension}/.theme-check.yml`)) {
  console.log(`${rule}: ${uri.split('/').pop()}: ${message}`);
}
