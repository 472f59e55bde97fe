import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FilePort, type SettingStore } from '../../../addin/preview/file-port.ts';
import { LedgerSession } from '../../../addin/session/ledger-session.ts';
import { valueAt } from '../../../core/ledger/grid.ts';
import { SIGN } from '../../../core/ledger/summary/sheet-plan.ts';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { packageOf, partsOf, partText, sheetXml, workbookParts } from '../../core/xlsx/make-package.ts';

const AS_OF = '2026-09-15';
const SHEET = 'xl/worksheets/sheet1.xml';

/** Settings for one test, as a browser keeps them. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

async function opened(bytes: Uint8Array, name = '台账.xlsx', store: SettingStore = storage()) {
  const port = FilePort.open(name, bytes, store, () => AS_OF);
  if (!port.ok) throw new Error(port.failure.message);
  const logged: unknown[] = [];
  const session = new LedgerSession(port.value, () => AS_OF, {
    pause: 5,
    log: (error) => logged.push(error),
  });
  await session.check();
  const offered = (kind: string) =>
    session
      .getState()
      .ledgers![0]!.repairs()
      .find((repair) => repair.kind === kind)!;
  return { port: port.value, session, offered, logged, store };
}

const cell = (address: string, text: string | number, style = '') =>
  typeof text === 'number'
    ? `<c r="${address}"${style}><v>${text}</v></c>`
    : `<c r="${address}"${style} t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (n: number, cells: (string | number)[]) =>
  `<row r="${n}">${cells.map((text, i) => cell(`${'ABCDEFG'[i]}${n}`, text)).join('')}</row>`;
/** A ledger with something to repair of every kind; the same as the add-in's. */
const UNTIDY = [
  ['序号', '督查事项', '牵头单位', '配合单位', '完成时限', '交办日期', '办理状态'],
  [1, '整治&amp;nbsp;河道', '市水利局', '市水利局', '2025年12月底前', '2025-01-06', '已完成'],
  [2, '修建环城公路', '市交通运输局', '市公安局', '2025年6月底前', 45663, '正在推进'],
  [3, '清理&amp;nbsp;欠款', '市财政局', '无', 46022, 45664, '办理中'],
];
const untidy = (after = '') =>
  packageOf(workbookParts(sheetXml(UNTIDY.map((cells, i) => row(i + 1, cells)).join(''), after)));
const value = (bytes: Uint8Array, at: [row: number, column: number], sheet = '台账') => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.failure.message);
  return valueAt(read.value.blocks.get(sheet)!, ...at);
};

describe('repairs in a file that is open in the browser', () => {
  test('are written into the copy, listed, checked again, and put back to the very same file', async () => {
    const before = untidy();
    const { port, session, offered } = await opened(before);
    expect(session.getState().editable).toBe(true);
    await session.repair(offered('html-residue'));
    expect(session.getState().failure).toBeNull();
    expect(session.getState().notice).toContain('已修复 2 个单元格');
    expect([value(port.bytes, [1, 1]), value(port.bytes, [3, 1])]).toEqual(['整治 河道', '清理 欠款']);
    expect(valueAt(port.workbook.blocks.get('台账')!, 1, 1)).toBe('整治 河道');
    const { ledgers, applied } = session.getState();
    expect(ledgers![0]!.result.findings.map((f) => f.rule)).not.toContain('html-residue');
    expect(port.isWritten).toBe(true);
    await session.restore(applied[0]!.id);
    expect(session.getState().notice).toContain('已恢复');
    expect(port.bytes).toEqual(before);
    expect(port.isWritten).toBe(false);
  });

  test('of every kind, put back in another order, give the very same file', async () => {
    const before = untidy();
    const { port, session } = await opened(before);
    const kinds = () =>
      session
        .getState()
        .ledgers![0]!.repairs()
        .map((repair) => repair.kind);
    const done: string[] = [];
    for (
      let next = kinds().find((kind) => !done.includes(kind));
      next;
      next = kinds().find((kind) => !done.includes(kind))
    ) {
      done.push(next);
      await session.repair(
        session
          .getState()
          .ledgers![0]!.repairs()
          .find(({ kind }) => kind === next)!,
      );
      expect(session.getState().failure).toBeNull();
    }
    expect(done).toEqual(
      expect.arrayContaining([
        'html-residue',
        'date-as-text',
        'lost-date-format',
        'limit-days',
        'status-words',
      ]),
    );
    for (const choices of session.getState().ledgers![0]!.choices()) await session.setChoices(choices);
    expect(partText(port.bytes, SHEET)).toContain('<dataValidation type="list"');
    const block = port.workbook.blocks.get('台账')!;
    expect([valueAt(block, 0, 7), valueAt(block, 1, 6), valueAt(block, 1, 5)]).toEqual([
      '到期日（推算）',
      '已办结',
      45663,
    ]);
    expect(block.isDate(1, 5) && block.isDate(1, 7) && block.isDate(3, 4)).toBe(true);
    expect(
      [...partsOf(port.bytes)]
        .filter(([name, part]) => partText(before, name) !== new TextDecoder().decode(part))
        .map(([name]) => name),
    ).toEqual(
      [SHEET, 'xl/styles.xml'].sort(
        (a, b) => [...partsOf(before).keys()].indexOf(a) - [...partsOf(before).keys()].indexOf(b),
      ),
    );
    for (const { id } of [...session.getState().applied].sort(
      (a, b) => ((a.id * 7) % 5) - ((b.id * 7) % 5),
    )) {
      await session.restore(id);
      expect(session.getState().failure).toBeNull();
    }
    expect(session.getState().applied).toEqual([]);
    expect(port.bytes).toEqual(before);
  });

  test('and marks stand side by side; taking the marks off leaves the repairs', async () => {
    const before = untidy();
    const { port, session, offered } = await opened(before);
    await session.mark();
    await session.repair(offered('html-residue'));
    expect(value(port.bytes, [1, 1])).toBe('整治 河道');
    expect(partText(port.bytes, 'xl/styles.xml')).toContain('ducha-marks');
    expect(session.getState().marksOutdated).toBe(true);
    await session.clear();
    expect(partText(port.bytes, 'xl/styles.xml')).toBe(partText(before, 'xl/styles.xml'));
    await session.restore(1);
    expect(port.bytes).toEqual(before);
  });

  test('a formula is not written over; a protected sheet is refused; nothing is changed', async () => {
    const formula = untidy().slice();
    const parts = workbookParts(
      sheetXml(
        UNTIDY.map((cells, i) => row(i + 1, cells))
          .join('')
          .replace(
            '<c r="B2" t="inlineStr"><is><t>整治&amp;nbsp;河道</t></is></c>',
            '<c r="B2" t="str"><f>A1&amp;""</f><v>整治&amp;nbsp;河道</v></c>',
          ),
      ),
    );
    expect(formula).not.toEqual(packageOf(parts));
    for (const [bytes, sentence] of [
      [packageOf(parts), 'B2 在预览之后被改动，或者是公式，没有修复'],
      [untidy('<sheetProtection sheet="1"/>'), '工作表“台账”受保护，不能改动'],
    ] as const) {
      const { port, session, offered } = await opened(bytes);
      await session.repair(offered('html-residue'));
      expect(session.getState().failure?.message).toContain(sentence);
      expect(session.getState().applied).toEqual([]);
      expect(port.bytes).toEqual(bytes);
    }
  });

  test('a drop-down over the office’s own is refused with a sentence', async () => {
    const own = untidy(
      '<dataValidations count="1"><dataValidation type="list" sqref="G2:G4"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>',
    );
    const { port, session } = await opened(own);
    await session.setChoices(session.getState().ledgers![0]!.choices()[0]!);
    expect(session.getState().failure?.message).toContain('已有数据验证');
    expect(port.bytes).toEqual(own);
  });
});

describe('sheets made in a file that is open in the browser', () => {
  const LEDGER = readFileSync('test/fixtures/ledgers/督查台账-县政府办.xlsx');

  test('the summary and a unit’s list are added, shown, made again, and taken away to the very same file', async () => {
    const before = new Uint8Array(LEDGER);
    const { port, session } = await opened(before, '督查台账-县政府办.xlsx');
    await session.sheets.summarise();
    expect(session.getState().failure).toBeNull();
    expect(port.getView().sheet).toBe('督查汇总');
    await session.sheets.listUnit('县水务局');
    expect(port.getView().sheet).toBe('督办清单-县水务局');
    await session.sheets.summarise();
    const read = readWorkbook(port.bytes);
    expect(read.ok && read.value.sheets.map(({ name }) => name).sort()).toEqual(
      ['填表说明', '督办清单-县水务局', '督查台账', '督查汇总'].sort(),
    );
    expect(value(port.bytes, [1, 0], '督查汇总')).toBe(SIGN);
    // What the formulas give stands in the file, for programs that do not calculate.
    const summary = port.workbook.blocks.get('督查汇总')!;
    const total = summary.values.find((cells) => cells[0] === '全部')!;
    expect(
      total.filter((count) => typeof count === 'number').reduce((sum, count) => sum + count, 0),
    ).toBeGreaterThan(40);
    expect(total).toContain(20);
    await session.check();
    expect(session.getState().ledgers).toHaveLength(1);
    await session.sheets.remove();
    expect(session.getState().notice).toContain('已删除');
    expect(port.bytes).toEqual(before);
    expect(port.getView().sheet).toBe('督查台账');
  });

  test('a summary that was in the file is made again in its place; deleting it is left to Excel, and said', async () => {
    const first = await opened(new Uint8Array(LEDGER), '督查台账-县政府办.xlsx');
    await first.session.sheets.summarise();
    const before = first.port.bytes;
    const { port, session } = await opened(before);
    expect(session.getState().ledgers).toHaveLength(1);
    await session.sheets.remove();
    expect(session.getState().failure?.message).toBe(
      '“督查汇总”打开之前就在文件里，网页里不能删除。请用 Excel 或 WPS 打开文件删除。',
    );
    expect(port.bytes).toEqual(before);
    await session.sheets.summarise();
    expect(session.getState().failure).toBeNull();
    expect(port.workbook.sheets.filter(({ name }) => name === '督查汇总')).toHaveLength(1);
    await session.sheets.remove();
    expect(port.bytes).toEqual(before);
  });
});
