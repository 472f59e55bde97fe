import type { ExcelHost } from '../host.ts';
import type { Message } from '../protocol.ts';
import { requirementSets } from './requirement-sets.ts';

const EXECUTE_RICH_API = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_EVENT = 33;
const COMMAND_INVOKED_EVENT = 39;
const CHINESE = 2052;
/** 1: shared runtime, 2: custom functions. */
const RUNTIME_FLAGS = 1;

/** Arrays cross the Windows bridge as VBArrays. */
const vbArray = (items: unknown[]) => ({ toArray: () => items, dimensions: () => 1 });

/** `window.external` of Excel for Windows: the object the unmodified client speaks to, here backed by the test host. */
export function desktopBridge(host: ExcelHost) {
  const later = (run: () => void) => setTimeout(run, 0);
  return {
    GetHostInfo: () => `_host_Info=Excel$Win32$16.01$zh-CN$telemetry$$$${RUNTIME_FLAGS}`,
    GetContext: () => context(host.apiLevel),
    Execute(method: number, params: unknown[], done: (result: unknown) => void) {
      if (method === COMMAND_COMPLETED) host.ribbon.completed(params[0] as string, params[1] as number);
      if (method !== EXECUTE_RICH_API) return later(() => done(vbArray([0, null])));
      return later(() => {
        const answer = host.execute(params[0] as Message);
        done(vbArray('ok' in answer ? [0, vbArray(answer.ok)] : [answer.refused, null]));
      });
    },
    RegisterEvent(
      event: number,
      _target: string,
      handler: (event: number, payload: unknown) => void,
      done: (result: unknown) => void,
    ) {
      if (event === RICH_API_EVENT)
        host.onEvent = (entries) => handler(RICH_API_EVENT, vbArray(entries.map(vbArray)));
      if (event === COMMAND_INVOKED_EVENT)
        host.ribbon.deliver = (...click) => handler(COMMAND_INVOKED_EVENT, vbArray(click));
      later(() => done(vbArray([0])));
    },
    UnregisterEvent(_event: number, _target: string, done: (result: unknown) => void) {
      later(() => done(vbArray([0])));
    },
  };
}

/** What Excel tells the client about itself when it starts. */
const context = (apiLevel: number) => ({
  GetAppType: () => 1,
  GetSolutionRef: () => 'ducha',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => CHINESE,
  GetAppDataLocale: () => CHINESE,
  GetDocUrl: () => 'C:\\督查台账.xlsx',
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'c',
  GetInstanceId: () => 'i',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify(requirementSets(apiLevel)),
  GetHostCustomMessage: () => 0,
  GetHostFullVersion: () => '16.0.14332.20000',
  GetDialogRequirementMatrix: () => '',
  GetFeaturesForSolution: () => '{}',
  GetInitialDisplayMode: () => 0,
  GetSettings: () => ({ Read() {}, Write() {} }),
});
