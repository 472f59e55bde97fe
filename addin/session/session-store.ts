import { ok, type Result } from '../../core/model/failure.ts';
import { isEditing, unexpected } from '../excel/failures.ts';
import type { Progress, SessionState } from './session-state.ts';

/** The session's state, who is told of its changes, and the queue by which one piece of work runs at a time. */
export class SessionStore {
  private state: SessionState;
  private readonly log: (error: unknown) => void;
  private readonly listeners = new Set<() => void>();
  private queue: Promise<void> = Promise.resolve();
  private cancelled = false;

  private readonly pause: number;

  /** `log` is given errors nobody expected; `pause`: milliseconds until work in the background is tried again. */
  constructor(state: SessionState, log: (error: unknown) => void, pause: number) {
    this.state = state;
    this.log = log;
    this.pause = pause;
  }

  readonly get = (): SessionState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Says what is going on, and how far it is. */
  progress(text: string, done = 0, of = 0, unit: Progress['unit'] = '行'): void {
    this.set({ working: { text, done, of, unit } });
  }

  /** Asks the work in hand to stop where it can. */
  cancel(): void {
    this.cancelled = true;
  }
  get isCancelled(): boolean {
    return this.cancelled;
  }

  /**
   * Runs a piece of work when those before it are done; its value is the sentence to show, null for none. `text` null:
   * quick work that needs no progress.
   */
  run(text: string | null, work: () => Promise<Result<string | null>>): Promise<void> {
    const run = this.queue.then(async () => {
      this.cancelled = false;
      if (text !== null) {
        this.progress(text);
        this.set({ failure: null, notice: null });
      }
      const done = await work().catch((error: unknown) => {
        this.log(error);
        return unexpected();
      });
      if (!done.ok) this.set({ failure: done.failure, notice: null });
      else if (done.value !== null) this.set({ notice: done.value });
      this.set({ working: null });
    });
    this.queue = run;
    return run;
  }

  /**
   * Work nobody asked for just now (checking again what was typed): while the person types in a cell Excel takes no request, so it is
   * tried again without a word until she has finished.
   */
  runInBackground(work: () => Promise<Result<string | null>>): Promise<void> {
    return this.run(null, async () => {
      const done = await work();
      if (done.ok || !isEditing(done.failure)) return done;
      setTimeout(() => void this.runInBackground(work), this.pause);
      return ok(null);
    });
  }
}
