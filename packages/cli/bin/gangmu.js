#!/usr/bin/env node
// Starts the built program. Nothing is compiled here: `npm start`, `npm test` and `npm run build` do that.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/gangmu.js', import.meta.url);
if (existsSync(fileURLToPath(built))) await import(built.href);
else {
  process.stderr.write('gangmu 尚未构建，请先在项目根目录运行：npm run build\n');
  process.stderr.write('gangmu is not built yet; run this in the project root first: npm run build\n');
  process.exitCode = 2;
}
