import { ApiUse } from './api-use.ts';
import { HostError, notModelled } from './errors.ts';
import { ObjectPaths, type PathHost } from './object-paths.ts';
import { HostObject, NULL_OBJECT } from './objects/host-object.ts';
import { ACTION, type Action, type Reply, type Request } from './protocol.ts';
import { load } from './query.ts';
import { apiSurface } from './surface.ts';

/** A failure to be injected: where, and the code Excel would answer. */
export type Fault = {
  code: string;
  /** The member at whose use it strikes, as 'ConditionalFormatCollection.Add'; after `skip` earlier uses of it. */
  at: string;
  skip?: number;
};

/**
 * Carries a request's actions out in their order. As in Excel there is no transaction: what ran before a failing
 * action stays done.
 */
export function runBatch(
  host: PathHost & { readonly apiLevel: number },
  request: Request,
  fault: Fault | undefined,
): { reply: Reply; members: string[] } {
  const use = new ApiUse(host.apiLevel);
  const paths = new ObjectPaths(host, request.ObjectPaths, use);
  const reply: Reply = { Results: [], TraceIds: [] };
  let index = 0;
  try {
    for (; index < request.Actions.length; index++) {
      const action = request.Actions[index]!;
      if (action.ActionType === ACTION.trace) reply.TraceIds.push(action.Id);
      reply.Results.push({ ActionId: action.Id, Value: act(action, paths, use) });
      strike(fault, use.members);
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const Location = request.Actions[index]?.Name ?? '';
    reply.Error = {
      Code: error.code,
      Message: error.message,
      ActionIndex: index,
      HttpStatusCode: 400,
      Location,
    };
  }
  return { reply, members: use.members };
}

function strike(fault: Fault | undefined, members: readonly string[]) {
  if (fault && members.filter((member) => member === fault.at).length > (fault.skip ?? 0))
    throw new HostError(fault.code, '测试注入的故障');
}

function act(action: Action, paths: ObjectPaths, use: ApiUse): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.at(action.ObjectPathId);
  if (object === NULL_OBJECT) return null;
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object.identity();
    case ACTION.query:
    case ACTION.queryAsJson:
      return load(object, action.QueryInfo ?? {}, use);
    case ACTION.method:
      return plain(use.call(object, action.Name, paths.args(action.ArgumentInfo)));
    case ACTION.set:
      return plain(use.write(object, action.Name, paths.args(action.ArgumentInfo)[0]));
    case ACTION.update:
      return update(object, action.ObjectState ?? {}, use);
    default:
      throw notModelled(`action type ${action.ActionType}`);
  }
}

/** Sets many properties at once, those of parts included. */
function update(object: HostObject, state: Record<string, unknown>, use: ApiUse): null {
  const api = apiSurface().get(object.wireClass)!;
  for (const [name, value] of Object.entries(state)) {
    const part = api.navigations.get(name);
    if (part) update(use.read(object, part.wire) as HostObject, value as Record<string, unknown>, use);
    else use.write(object, api.scalars.get(name)?.wire ?? name, value);
  }
  return null;
}

const plain = (value: unknown) =>
  value === undefined || value === NULL_OBJECT || value instanceof HostObject ? null : value;
