import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser of the end-to-end tests: what CHROMIUM names, else where systems keep one; null where there is none. */
export function chromiumPath() {
  const given = process.env.CHROMIUM;
  return (given ? [given] : PLACES).find((path) => existsSync(path)) ?? null;
}
