import { type Failure, fail } from '../../core/model/failure.ts';

/**
 * What Excel's error codes mean to the person, and what to do. The one place where codes are turned into sentences.
 * Every sentence holds for reading and for marking alike; marking is all or nothing, so none has to say what is left.
 */
const SENTENCE: Record<string, string> = {
  AccessDenied: '工作表受保护，不能修改。请在“审阅”中撤销工作表保护后再试；检查不受影响。',
  InvalidOperationInCellEditMode: '您正在编辑单元格。请按回车确认（或按 Esc 取消）后再试。',
  RequestPayloadSizeLimitExceeded:
    '要写入的内容超过 Excel 一次能接收的大小（5 MB），没有写入。请分工作表处理。',
  ResponsePayloadSizeLimitExceeded:
    '有一行的内容超过 Excel 一次能读取的大小（5 MB），无法读取。请删减过长的单元格，或用 ducha check 检查文件。',
  ApiNotFound:
    '这个版本的 Excel 缺少所需功能（需要 Excel 2021 或更新，ExcelApi 1.9）。可以改用 ducha check 检查文件。',
  ItemNotFound: '工作表已被删除或改名。请重新点“检查台账”。',
  ItemAlreadyExists: '工作簿中已有同名内容。请重新点“检查台账”后再试。',
  InvalidReference: '工作簿在处理时被改动。请重新点“检查台账”。',
  InvalidArgument: 'Excel 不接受这个单元格区域。请重新点“检查台账”后再试。',
  ActivityLimitReached: 'Excel 正忙，暂时没有响应。请稍等几秒再试。',
  RangeExceedsLimit:
    '工作表的单元格太多，Excel 一次读不完。请删去台账以外的空白区域，或用 ducha check 检查文件。',
};

const OTHER = 'Excel 没有完成这一步，工作簿内容没有改动。请再试一次；若仍不行，请保存后重新打开 Excel。';

/**
 * Turns what Excel.run rejected with into a failure. Anything without Excel's error code is a bug of ours and is
 * thrown on.
 */
export function excelFailure(error: unknown): { ok: false; failure: Failure } {
  const code = codeOf(error);
  if (code === null) throw error;
  const sentence = SENTENCE[code];
  return sentence ? fail(code, sentence) : fail(code, `${OTHER}（${code}）`);
}

/** True where the sentence says what the matter is; else only Excel's own error does. */
export const isExplained = (failure: Failure): boolean => failure.code in SENTENCE;

const EDITING = 'InvalidOperationInCellEditMode';

/** The person is typing in a cell: it can be done when she has finished. */
export const isEditing = (failure: Failure): boolean => failure.code === EDITING;

/** True where Excel refused a request before it carried anything of it out: nothing has to be taken back. */
export const refusedWhole = (failure: Failure): boolean =>
  isEditing(failure) || failure.code === 'RequestPayloadSizeLimitExceeded';

/** Something went wrong in this program itself. */
export const unexpected = () =>
  fail('Unexpected', '程序内部出错，这一步没有完成。请重新点“检查台账”；若仍出错，请告诉维护人员。');

/** Failures that any sheet would meet now: going on with the next one is no use. */
const EVERYWHERE = [EDITING, 'ActivityLimitReached', 'ApiNotFound', 'Stopped'];

export const concernsEverySheet = (failure: Failure): boolean => EVERYWHERE.includes(failure.code);

/** Found out beforehand, so that the sentence can name the sheet. */
export const sheetProtected = (sheet: string) =>
  fail('AccessDenied', `工作表“${sheet}”受保护，不能改动。请在“审阅”中撤销工作表保护后再试；检查不受影响。`);
/** Sheets can be neither added nor deleted; those that are there can be written to. */
export const structureProtected = () =>
  fail(
    'AccessDenied',
    '工作簿的结构受保护，不能增加或删除工作表。请在“审阅”→“保护工作簿”中撤销后再试；检查和标记不受影响。',
  );
export const tooOldToMark = () =>
  fail(
    'ApiNotFound',
    '这个版本的 Excel 不能就地标记（需要 Excel 2021 或更新，ExcelApi 1.9）。检查结果照常可用；要标记请用 ducha check --out。',
  );

/** A sheet of that name is there, and it is not ours to write over. */
export const nameTaken = (sheet: string) =>
  fail(
    'NameTaken',
    `工作簿中已有名为“${sheet}”的工作表，不是加载项生成的，没有改动它。请先把那张表改名，再生成。`,
  );

/** A sheet of ours was emptied, and Excel refused while it was filled again. */
export const halfMade = (sheet: string) =>
  fail('HalfMade', `“${sheet}”没有重新生成完，台账和其他工作表没有动。请再生成一次。`);

/** Only Excel's own side of the port writes cells. */
export const notEditable = () =>
  fail('NotEditable', '浏览器中打开的文件只能检查和标记，不能修复。请在 Excel 中用加载项修复。');

/** The person stopped the reading. */
export const stopped = () => fail('Stopped', '已停止。上次的检查结果没有改变。');

/** Excel refused in the middle, and refused the cleaning up too. */
export const leftBehind = () =>
  fail(
    'LeftBehind',
    'Excel 中途停止响应，工作表上可能留有部分标记（单元格内容和原有格式没有改动）。请稍后点“清除标记”。',
  );

/** A repair stopped half-way, and what was written could not be taken back. */
export const partlyWritten = () =>
  fail(
    'LeftBehind',
    'Excel 中途停止响应，可能有一部分单元格已经改写。请按 Ctrl+Z 撤销，或核对后重新点“检查台账”。',
  );

function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code !== '' ? code : null;
}
