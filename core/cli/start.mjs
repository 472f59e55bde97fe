// The stripped and compiled modules are kept between runs: half of a short command's time. Plain JavaScript, so that Node need not
// load what strips types either.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
