import { buildProduct, watchProduct } from './bundles.ts';
import { runMain } from './humanError.ts';

/*
 * `npm run build`: the product as it is shipped. `-- --dev`: with source maps, unminified. `-- --watch`: the same,
 * again after every change.
 */

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--watch')) await watchProduct();
  else await buildProduct({ production: !args.includes('--dev') });
});
