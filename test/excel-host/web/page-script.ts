/** What the page of the emulated Excel on the web can ask of the host, which runs in the test's own process. */
export type HostFunctions = {
  excelExecute(message: unknown): Promise<{ ok: unknown[] } | { refused: number }>;
  excelCompleted(commandId: string, status: number): Promise<void>;
  excelPressed(functionName: string): Promise<void>;
  excelTyped(address: string, value: string): Promise<void>;
};
/** What the host can ask of the page. */
export type PageFunctions = {
  excelOpen(setup: PageSetup): void;
  excelEvents(entries: unknown[]): void;
  excelCommand(commandId: string, functionName: string, event: string): void;
};

export type PageSetup = { requirementSets: string; paneUrl: string };

/**
 * Runs in the browser: plays the page that Excel on the web is to an add-in, and speaks its postMessage protocol with
 * the unmodified client in the pane's frame, a new one for every workbook. Self-contained, because it is sent there as text.
 */
export function runExcelPage(): void {
  type Incoming = {
    _messageType: number;
    _actionType: number;
    _actionName: string;
    _conversationId: string;
    _correlationId: number;
    _data: { DdaMethod: { DispatchId: number }; ArrayData: unknown } & unknown[];
  };
  const self = window as unknown as Window & HostFunctions & PageFunctions;
  let frame = document.createElement('iframe');
  let requirements = '';
  let opened = 0;
  const conversation = () => `conversation${opened}`;
  const listeners = new Map<string, Incoming>();

  const post = (to: Incoming, data: unknown, responseType = 0) =>
    frame.contentWindow!.postMessage(
      JSON.stringify({
        _messageType: 1,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _origin: location.origin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
      location.origin,
    );
  const event = (name: string, data: unknown) => {
    const listener = listeners.get(name);
    if (listener) post(listener, data, 1);
  };
  self.excelEvents = (entries) => event('richApiMessage', { ArrayData: entries });
  self.excelCommand = (...click) => event('appCommandInvoked', click);

  const execute = async (message: Incoming) => {
    const method = message._data.DdaMethod.DispatchId;
    if (method === 94) {
      await self.excelCompleted(message._data[0] as string, message._data[1] as number);
      return post(message, { Version: 1, Error: 0 });
    }
    if (method !== 93) return post(message, { Version: 1, Error: 0, Data: null });
    const answer = await self.excelExecute(message._data.ArrayData);
    post(
      message,
      'ok' in answer ? { Version: 1, Error: 0, Data: answer.ok } : { Version: 1, Error: answer.refused },
    );
  };

  window.addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data !== 'string' || !data.startsWith('{')) return;
    const message = JSON.parse(data) as Incoming;
    if (message._messageType !== 0 || message._conversationId !== conversation()) return;
    if (message._actionType === 1) listeners.set(message._actionName, message);
    if (message._actionType === 2) listeners.delete(message._actionName);
    if (message._actionType !== 0) post(message, { Version: 1, Error: 0 });
    else if (message._actionName === 'executeMethod') void execute(message);
    else if (message._actionName === 'ContextActivationManager_getAppContextAsync')
      post(message, {
        _id: 'ducha',
        _appName: 16,
        _appVersion: 16,
        _appUILocale: 'zh-CN',
        _dataLocale: 'zh-CN',
        _docUrl: `${location.origin}/ledger.xlsx`,
        _clientMode: 0,
        _settings: [],
        _reason: 1,
        _osfControlType: 1,
        _eToken: '',
        _correlationId: 'c',
        _appInstanceId: 'i',
        _appMinorVersion: 0,
        _requirementMatrix: requirements,
        _hostCustomMessage: '',
        _hostFullVersion: '16.0.17328.42301',
        _addinName: '督查台账',
        _appDomains: [location.origin],
        _featureGates: {},
        _initialDisplayMode: 2,
      });
    else post(message, null);
  });

  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-function]'))
    button.addEventListener('click', () => void self.excelPressed(button.dataset.function!));
  document.querySelector('#sheet')!.addEventListener('change', ({ target }) => {
    const cell = target as HTMLInputElement;
    void self.excelTyped(cell.dataset.address!, cell.value);
  });
  self.excelOpen = ({ requirementSets, paneUrl }) => {
    frame.remove();
    listeners.clear();
    localStorage.clear();
    sessionStorage.clear();
    requirements = requirementSets;
    opened++;
    // The client splits the raw query, so `$` must stay as it is; the hash has to come in this order.
    const hostInfo = '_host_Info=Excel$Web$16.00$zh-CN$telemetry$$$3';
    const connection = `#&_serializer_version=1&_xdm_Info=${conversation()}|ducha|${encodeURIComponent(location.origin)}`;
    frame = document.createElement('iframe');
    frame.title = '督查台账';
    frame.src = `${paneUrl}?${hostInfo}${connection}`;
    document.body.append(frame);
  };
}
