import type { FunctionResult } from '../custom-functions.ts';
import { notModelled } from '../errors.ts';
import { HostObject, type ObjectHost } from './host-object.ts';

/** The object behind a name the client makes for itself: the runtime's visibility, its own telemetry. */
export function openService(host: ObjectHost, name: string): HostObject {
  if (name === 'Microsoft.AppRuntime.AppRuntimeService') return new AppRuntimeService(host);
  if (name === 'Microsoft.AppRuntime.AppRuntimePersistenceService') return new StartService(host);
  if (name === 'Microsoft.ExcelServices.CustomFunctions') return new CustomFunctionsService(host);
  if (/^Microsoft\.(Telemetry|InternalService|Experiment)/.test(name)) return new SilentService(host);
  throw notModelled(`the service ${name}`);
}

/** Shows and hides the task pane of a shared runtime (Office.addin.showAsTaskpane). */
class AppRuntimeService extends HostObject {
  readonly wireClass = 'AppRuntimeService';

  SetAppRuntimeState(state: string) {
    this.host.paneVisible = state === 'Visible';
  }
  GetAppRuntimeState() {
    return this.host.paneVisible ? 'Visible' : 'Background';
  }
}

/** Keeps with the workbook whether the add-in is started with it (Office.addin.setStartupBehavior). */
class StartService extends HostObject {
  readonly wireClass = 'AppRuntimePersistenceService';

  SetAppRuntimeStartState(state: string) {
    this.host.startsWithWorkbook = state === 'Background';
  }
}

/** Where the client says it is ready to work functions out, and brings their results. */
class CustomFunctionsService extends HostObject {
  readonly wireClass = 'CustomFunctions';

  _SetOsfControlContainerReadyForCustomFunctions() {
    this.host.functions.ready();
  }
  SetInvocationResults(results: FunctionResult[]) {
    this.host.functions.answered(results);
  }
}

/** Takes the client's own messages and answers nothing. */
class SilentService extends HostObject {
  readonly wireClass = 'Service';

  NotifyActionHandlerReady() {}
  SendTelemetryEvent() {}
}
