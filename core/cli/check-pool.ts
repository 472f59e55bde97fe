import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckOptions, FileReport } from './check-file.ts';

/** Bytes of files below which starting workers costs more than it saves (a worker starts in a third of a second). */
const WORTH = 2_000_000;

/** Several files, and large ones among them. */
export async function worthWorkers(files: readonly string[]): Promise<boolean> {
  if (files.length < 2 || availableParallelism() < 2) return false;
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) > WORTH;
}

/** What a worker is asked, and what it answers: a file by its place. */
export type WorkerAnswer = { place: number; report: FileReport };

/** Checks the files side by side, one worker a processor; `print` gets the reports in the files' order, each as soon as it can. */
export async function checkInWorkers(
  options: CheckOptions,
  print: (report: FileReport) => void,
  processors = availableParallelism(),
): Promise<void> {
  const { files } = options;
  const reports: (FileReport | undefined)[] = new Array(files.length);
  let next = 0;
  let printed = 0;
  const lane = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: options });
      const ask = () => {
        if (next < files.length) worker.postMessage(next++);
        else worker.terminate().then(() => resolve(), reject);
      };
      worker.on('message', ({ place, report }: WorkerAnswer) => {
        reports[place] = report;
        while (printed < files.length && reports[printed]) {
          print(reports[printed]!);
          // Printed reports are let go: their lines may be long.
          reports[printed++] = undefined;
        }
        ask();
      });
      worker.on('error', reject);
      ask();
    });
  await Promise.all(Array.from({ length: Math.min(processors, files.length) }, lane));
}
