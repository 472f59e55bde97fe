import { describe, expect, it } from 'vitest';
import { layFlow, nameAsWritten, sourceRange } from '../../../core/reading/flow.ts';
import { fromText } from '../../../core/reading/input/from-text.ts';

const flowOf = (text: string) => layFlow(fromText(text));

describe('the flow of a text', () => {
  it('joins words over a line break and a page number, and finds its way back', () => {
    const text = [
      '   加强统筹协调，健全工作机制，推动各项任务落地见效（责任单位：省',
      '',
      '                    — 3 —',
      '经信厅、省数据局）',
    ].join('\n');
    const flow = flowOf(text);
    expect(flow.text).toBe(
      '加强统筹协调，健全工作机制，推动各项任务落地见效（责任单位：省经信厅、省数据局）\n',
    );
    const at = flow.text.indexOf('省经信厅');
    expect(nameAsWritten(flow, at, at + 4)).toBe('省经信厅');
    const range = sourceRange(flow, at, at + 4);
    expect(text.slice(range.start, range.start + 1)).toBe('省');
    expect(text.slice(range.end - 3, range.end)).toBe('经信厅');
  });

  it('folds writing for matching and keeps it for names', () => {
    const text = '各縣(市)人民政府要于２０２４年６月底前完成';
    const flow = flowOf(text);
    expect(flow.text).toBe('各县（市）人民政府要于2024年6月底前完成\n');
    expect(nameAsWritten(flow, 0, 9)).toBe('各縣(市)人民政府');
  });

  it('drops pinyin that a mirror put after characters', () => {
    expect(flowOf('各有關(guān)部門要嚴(yán)格執(zhí)行').text).toBe('各有关部门要严格执行\n');
  });

  it('keeps commas and colons inside numbers', () => {
    expect(flowOf('投资1,000万元,于14:30前上报').text).toBe('投资1,000万元，于14:30前上报\n');
  });
});

describe('paragraphs of a plain text', () => {
  const paragraphs = (text: string) =>
    fromText(text).blocks.map((block) => text.slice(block.start, block.end).replace(/\s+/g, ''));

  it('takes each line for a paragraph where lines are not broken by a page', () => {
    expect(paragraphs('一、总体要求\n各地要落实责任。\n二、任务\n抓紧办理。')).toEqual([
      '一、总体要求',
      '各地要落实责任。',
      '二、任务',
      '抓紧办理。',
    ]);
  });

  it('joins lines broken at the page width, and parts them at an indent or a number', () => {
    const wrapped = [
      '    为深入推进流域水环境综合治理，坚决守牢水环境安全底线，',
      '根据省委、省政府工作部署和市政府常务会议要求，结合我市实',
      '际，制定本方案，现就有关工作安排如下，请各单位认真抓好落',
      '实，确保全面完成年度目标。',
      '    （一）推进流域治理。各县区要明确各流域片区的水环境安全',
      '底线，将治理任务逐级分解到乡镇、村组，逐项明确责任人和完',
      '成时限，形成上下联动的工作格局。',
    ].join('\n');
    expect(paragraphs(wrapped)).toHaveLength(2);
    expect(paragraphs(wrapped)[1]).toMatch(/^（一）推进流域治理。.*工作格局。$/);
  });

  it('reads lines with bars as a table', () => {
    const cells = fromText('序号 | 任务 | 责任单位 |\n1 | 修路 | 县交通局 |\n').blocks;
    expect(cells.map((block) => [block.cell?.row, block.cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });
});
