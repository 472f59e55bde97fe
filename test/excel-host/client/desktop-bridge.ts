import type { ExcelHost } from '../host.ts';
import type { Message } from '../protocol.ts';
import { requirementSets } from './requirement-sets.ts';

const EXECUTE_RICH_API = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_EVENT = 33;
const COMMAND_INVOKED_EVENT = 39;
const CHINESE = 2052;
/** 1: shared runtime, 2: custom functions. */
const RUNTIME_FLAGS = 3;

/** Arrays cross the Windows bridge as VBArrays. */
const vbArray = (items: unknown[]) => ({ toArray: () => items, dimensions: () => 1 });

/** `window.external` of Excel for Windows: the object the unmodified client speaks to, here backed by the test host. */
export function desktopBridge(host: ExcelHost) {
  const later = (run: () => void) => setTimeout(run, 0);
  return {
    ...getters({
      HostInfo: `_host_Info=Excel$Win32$16.01$zh-CN$telemetry$$$${RUNTIME_FLAGS}`,
      Context: context(host),
    }),
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
      later(() => {
        done(vbArray([0]));
        // The client takes no event before it has heard that it is registered.
        if (event === COMMAND_INVOKED_EVENT)
          host.ribbon.connect((...click) => handler(COMMAND_INVOKED_EVENT, vbArray(click)));
      });
    },
    UnregisterEvent(_event: number, _target: string, done: (result: unknown) => void) {
      later(() => done(vbArray([0])));
    },
  };
}

/** Constants as the getters the bridge has: { AppType: 1 } becomes GetAppType(). */
const getters = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`Get${name}`, () => value]));

/** The colours of Excel's own theme, as numbers. */
const themeOf = ({ bodyColour }: ExcelHost) =>
  JSON.stringify(bodyColour === null ? {} : { bodyBackgroundColor: bodyColour });

/** What Excel tells the client about itself when it starts. */
const context = (host: ExcelHost) => ({
  // Asked for anew each time: the person may choose another theme.
  GetOfficeThemeInfo: themeOf.bind(null, host),
  ...getters({
    AppType: 1,
    SolutionRef: 'ducha',
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: CHINESE,
    AppDataLocale: CHINESE,
    DocUrl: 'C:\\督查台账.xlsx',
    AppCapabilities: 0,
    ActivationMode: 1,
    ControlIntegrationLevel: 1,
    SolutionToken: '',
    CorrelationId: 'c',
    InstanceId: 'i',
    TouchEnabled: false,
    CommerceAllowed: false,
    SupportedMatrix: JSON.stringify(requirementSets(host.apiLevel)),
    HostCustomMessage: 0,
    HostFullVersion: '16.0.14332.20000',
    DialogRequirementMatrix: '',
    FeaturesForSolution: '{}',
    InitialDisplayMode: 0,
    Settings: { Read() {}, Write() {} },
  }),
});
