import { HostError, notModelled } from './errors.ts';
import type { HostObject } from './objects/host-object.ts';
import { apiSurface } from './surface.ts';

/**
 * Reaches members of host objects by their wire name, and refuses those the emulated Excel is too old for: the
 * client's own check of requirement sets is switched off in the real one too, so the host has to answer.
 */
export class ApiUse {
  private readonly level: number;
  /** Class.Member in the order of use. */
  readonly members: string[] = [];

  /** `level`: the highest ExcelApi 1.x offered. */
  constructor(level: number) {
    this.level = level;
  }

  read(object: HostObject, name: string): unknown {
    return this.reach(object, name);
  }

  write(object: HostObject, name: string, value: unknown): void {
    this.reach(object, name);
    (object as unknown as Record<string, unknown>)[name] = value;
  }

  call(object: HostObject, name: string, args: unknown[]): unknown {
    const method = this.reach(object, name);
    if (typeof method !== 'function') throw notModelled(`${object.wireClass}.${name}()`);
    return method.apply(object, args);
  }

  private reach(object: HostObject, name: string): unknown {
    const member = `${object.wireClass}.${name}`;
    const needed = apiSurface().get(object.wireClass)?.levels.get(name) ?? 0;
    if (needed > this.level)
      throw new HostError('ApiNotFound', `找不到您尝试使用的 API。（${member} 需要 ExcelApi 1.${needed}）`);
    if (!(name in object)) throw notModelled(member);
    this.members.push(member);
    return (object as unknown as Record<string, unknown>)[name];
  }
}
