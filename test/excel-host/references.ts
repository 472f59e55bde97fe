import { HostError } from './errors.ts';

/** Ranges the client asked to keep between round trips, by the reference it was given. */
export class References<Kept> {
  private readonly kept = new Map<string, Kept>();
  private made = 0;

  keep(object: Kept): string {
    const id = `r${++this.made}`;
    this.kept.set(id, object);
    return id;
  }
  get(id: string): Kept | undefined {
    return this.kept.get(id);
  }
  /** The object of a reference the client still holds. */
  resolve(id: string): Kept {
    const object = this.kept.get(id);
    if (!object) throw new HostError('InvalidReference', `此引用对于当前操作无效。（${id}）`);
    return object;
  }
  delete(id: string): void {
    this.kept.delete(id);
  }
  /** How many references the client has not given back. */
  get open(): number {
    return this.kept.size;
  }
}
