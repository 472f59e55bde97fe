import type { ApiUse } from './api-use.ts';
import { notModelled } from './errors.ts';
import { type Answer, HostObject, NULL_OBJECT, type ObjectHost } from './objects/host-object.ts';
import { WorkbookObject } from './objects/workbook.ts';
import { type ArgumentInfo, type ObjectPath, PATH, type Request } from './protocol.ts';

/** The host, with the service objects the client makes by name, outside the workbook. */
export type PathHost = ObjectHost & { service(name: string): HostObject };

/** Finds the objects a request names; each path is followed once a request. */
export class ObjectPaths {
  private readonly host: PathHost;
  private readonly paths: Request['ObjectPaths'];
  private readonly use: ApiUse;
  private readonly found = new Map<number, Answer<HostObject>>();

  constructor(host: PathHost, paths: Request['ObjectPaths'], use: ApiUse) {
    this.host = host;
    this.paths = paths;
    this.use = use;
  }

  /** The object at the end of a path; a path through a null object ends in one. */
  at(id: number): Answer<HostObject> {
    const object = this.found.get(id) ?? this.follow(this.paths[id]!);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call: plain values, and objects by their path. */
  args(info: ArgumentInfo | undefined): unknown[] {
    const resolve = (value: unknown, path: unknown): unknown => {
      if (Array.isArray(value)) return value.map((v, i) => resolve(v, Array.isArray(path) ? path[i] : 0));
      return typeof path === 'number' && path > 0 ? this.at(path) : value;
    };
    return (info?.Arguments ?? []).map((value, i) => resolve(value, info?.ReferencedObjectPathIds?.[i]));
  }

  private follow(path: ObjectPath): Answer<HostObject> {
    if (path.ObjectPathType === PATH.global) return new WorkbookObject(this.host);
    if (path.ObjectPathType === PATH.newObject) return this.host.service(path.Name);
    if (path.ObjectPathType === PATH.reference) return this.host.references.resolve(path.Name);
    if (path.ObjectPathType === PATH.none) return NULL_OBJECT;
    const parent = this.at(path.ParentObjectPathId);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    if (path.ObjectPathType === PATH.property) return this.use.read(parent, path.Name) as Answer<HostObject>;
    const method = path.ObjectPathType === PATH.indexer ? 'Indexer' : path.Name;
    const object = this.use.call(parent, method, this.args(path.ArgumentInfo));
    if (object === NULL_OBJECT || object instanceof HostObject) return object;
    throw notModelled(`${parent.wireClass}.${method} as an object`);
  }
}
