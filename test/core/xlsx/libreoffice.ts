import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where LibreOffice is, or null: tests that need it are skipped and say so. */
export const SOFFICE =
  ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find((path) =>
    existsSync(path),
  ) ?? null;

/** Opens a file in LibreOffice and saves it as `to` (xlsx, pdf, csv); throws where LibreOffice can't. */
export function convert(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ducha-office-'));
  try {
    const input = join(folder, `in.${from}`);
    writeFileSync(input, bytes);
    execFileSync(
      SOFFICE!,
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        input,
      ],
      { stdio: 'ignore', timeout: 100_000 },
    );
    return readFileSync(join(folder, 'out', `in.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
