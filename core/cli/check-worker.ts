import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOptions, checkFile } from './check-file.ts';
import type { WorkerAnswer } from './check-pool.ts';

// One lane of the check: asked for a file by its place, answers with its report.
parentPort!.on('message', async (place: number) => {
  const answer: WorkerAnswer = { place, report: await checkFile(place, workerData as CheckOptions) };
  parentPort!.postMessage(answer);
});
