/** Draws the ribbon icons at the sizes Office asks for, from the .svg files beside this one: `node addin/icons/draw.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 80];
const here = new URL('.', import.meta.url);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage();
for (const file of readdirSync(here).filter((name) => name.endsWith('.svg')))
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const image = readFileSync(new URL(file, here)).toString('base64');
    await page.setContent(
      `<body style="margin:0"><img src="data:image/svg+xml;base64,${image}" width="${size}" height="${size}" style="display:block">`,
    );
    const drawn = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(file.replace('.svg', `-${size}.png`), here), drawn);
  }
await browser.close();
