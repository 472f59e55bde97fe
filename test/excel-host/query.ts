import type { ApiUse } from './api-use.ts';
import { invalidArgument } from './errors.ts';
import { HostCollection, type HostObject, NULL_OBJECT } from './objects/host-object.ts';
import type { QueryInfo } from './protocol.ts';
import { apiSurface } from './surface.ts';

type Loaded = Record<string, unknown>;

/** Answers a load: the selected properties of an object, of its parts (a/b), or of every item of a collection. */
export function load(object: HostObject, query: QueryInfo, use: ApiUse): Loaded {
  const selected = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (!(object instanceof HostCollection)) return properties(object, selected, use);
  const items = object.items();
  const from = query.Skip ?? 0;
  const wanted = query.Top === undefined ? items.slice(from) : items.slice(from, from + query.Top);
  const ofItems = selected.map((path) => path.replace(/^items\//, '')).filter((path) => path !== 'items');
  return { _Items: wanted.map((item) => properties(item, ofItems, use)) };
}

function properties(object: HostObject, selected: readonly string[], use: ApiUse): Loaded {
  const loaded: Loaded = object.identity();
  const parts = new Map<string, string[]>();
  const api = apiSurface().get(object.wireClass)!;
  const names = selected.length && !selected.includes('*') ? selected : everyScalar(object);
  for (const path of names) {
    const [name, ...rest] = path.split('/') as [string, ...string[]];
    const scalar = api.scalars.get(name);
    if (api.navigations.has(name))
      parts.set(name, [...(parts.get(name) ?? []), ...(rest.length ? [rest.join('/')] : [])]);
    else if (scalar && !rest.length) loaded[scalar.wire] = use.read(object, scalar.wire);
    else throw invalidArgument(`${object.wireClass} has no property ${path}`);
  }
  for (const [name, select] of parts) {
    const { wire } = api.navigations.get(name)!;
    const part = use.read(object, wire);
    loaded[wire] = part === NULL_OBJECT ? null : load(part as HostObject, { Select: select }, use);
  }
  return loaded;
}

/** A load without names asks for all the properties the host models. */
const everyScalar = (object: HostObject) =>
  [...apiSurface().get(object.wireClass)!.scalars]
    .filter(([, member]) => member.wire in object && member.wire !== '_ReferenceId')
    .map(([name]) => name);
