// Makes a fresh clone runnable with nothing but Node (20 or later) and npm: dependencies, the pinned Node, a Chromium.
// Plain JavaScript without imports of ours: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);

/** Runs a command in the project's folder; throws with its name when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')} 没有成功（退出码 ${done.status ?? done.error?.message}）`);
}

/** Installs the locked dependencies where they are missing or older than the lock file. */
export function ensureDependencies() {
  const lock = inRoot('package-lock.json');
  const installed = inRoot('node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('正在安装依赖（第一次需要几分钟）……');
  // Not `npm ci`: it refuses a lock file that lacks other systems' optional packages, and whoever wrote the lock may not have
  // been offered them. This installs the locked versions too, and leaves the lock file as it is.
  run('npm', ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error']);
}

/** The Node this project is pinned to (npm package `node`), or this process's own where that is new enough. */
export function pinnedNode() {
  const pinned = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  const wanted = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).devDependencies.node;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `没有找到 Node ${wanted}。请运行 npm install-scripts approve node && npm rebuild node，或者改用 Node 24 以上版本。`,
  );
}

/** The environment in which scripts find the pinned Node first. */
export function pinnedEnvironment() {
  const path = [dirname(pinnedNode()), inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path };
}

/** Path of a Chromium that can load an unpacked extension, or null. */
export function findChromium() {
  const known = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return known.find((path) => path && existsSync(path)) ?? null;
}

/** Finds a Chromium; on Debian and its kin installs one by apt where none is found and this user may. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!mayInstall) {
    throw new Error(
      '没有找到 Chromium。Debian/Ubuntu/统信/麒麟：sudo apt-get install chromium fonts-noto-cjk；其他系统：装好 Chromium 或 Edge 后，用环境变量 CHROMIUM_PATH 指明它的位置，再运行一次。',
    );
  }
  console.log('正在用 apt 安装 Chromium 和中文字体……');
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  run('apt-get', ['update', '-q'], quiet);
  run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'], quiet);
  const installed = findChromium();
  if (!installed) throw new Error('apt 已运行完，但仍没有找到 Chromium。');
  return installed;
}
