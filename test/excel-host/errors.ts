/** An error the host answers a batch with, by the code real Excel uses. */
export class HostError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const invalidArgument = (detail: string) =>
  new HostError('InvalidArgument', `参数无效或缺少，或格式不正确。（${detail}）`);
export const notFound = (what: string) => new HostError('ItemNotFound', `请求的资源不存在。（${what}）`);
export const accessDenied = () =>
  new HostError('AccessDenied', '您试图更改的单元格或图表位于受保护的工作表中。');
/** A member the host does not model: the test has to fail, never to pass by accident. */
export const notModelled = (member: string) =>
  new HostError('NotModelled', `test/excel-host does not model ${member}`);

/** Numbers by which the transport itself refuses a message; the client turns them into its own errors. */
export const OFFICE_ERROR = {
  cellEdit: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  throttled: 5102,
};
