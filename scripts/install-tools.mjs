// What the tests need besides npm packages: a browser with Chinese fonts, and PostgreSQL. On Debian, as root (a build
// machine), they are installed; anywhere else a person decides, and what is missing is skipped and counted.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';

const postgres = () =>
  existsSync('/usr/lib/postgresql') &&
  readdirSync('/usr/lib/postgresql').some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`));
const TOOLS = [
  { name: 'chromium', there: () => chromiumPath() !== null, packages: ['chromium', 'fonts-noto-cjk'] },
  { name: 'PostgreSQL', there: () => Boolean(process.env.TEST_DATABASE_URL) || postgres(), packages: ['postgresql'] },
];

const apt = (...args) =>
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

export function installTools() {
  const missing = TOOLS.filter((tool) => !tool.there());
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) {
    console.log(`没有 ${names}：用到它们的测试将跳过。/ ${names} not found: the tests that need them are skipped.`);
    return;
  }
  console.log(`正在安装测试所需的 ${names}… / installing ${names} for the tests…`);
  const packages = missing.flatMap((tool) => tool.packages);
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...packages))
    console.log(`未能安装 ${names}：用到它们的测试将跳过。/ could not install ${names}: their tests are skipped.`);
}
