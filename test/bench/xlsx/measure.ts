import { fork } from 'node:child_process';
import { join } from 'node:path';

/** A whole process measured: seconds on the clock, seconds of processor, peak memory in MB. */
export type Measured = { seconds: number; cpu: number; megabytes: number };

const PEAK = join(import.meta.dirname, 'peak.ts');

/** Runs a script with Node and measures it from start to end; `codes` are the exit codes that are well. */
export function measure(script: string, args: string[], codes: readonly number[] = [0]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let usage = { megabytes: 0, cpu: 0 };
    const child = fork(script, args, {
      execArgv: ['--max-semi-space-size=8', '--import', PEAK],
      silent: true,
    });
    child.stdout!.resume();
    let complaint = '';
    child.stderr!.on('data', (text) => {
      complaint = (complaint + text).slice(-2000);
    });
    child.on('message', (message) => {
      usage = message as typeof usage;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (codes.includes(code ?? -1)) resolve({ seconds: (performance.now() - started) / 1000, ...usage });
      else reject(new Error(`${script} ended with ${code}: ${complaint}`));
    });
  });
}
