import { describe, expect, it } from 'vitest';
import { fromText } from '../../../../core/reading/input/from-text.ts';
import { readDocument } from '../../../../core/reading/tasks/read-document.ts';

const source = (text: string) => readDocument(fromText(text)).source;

describe('where a paper comes from', () => {
  it('reads a joint paper: all who sign, and a name set wide', () => {
    const text =
      '关于推动某某工作的实施意见\n发改工作〔2026〕12号\n各市发展改革委：\n一、总体要求\n云岭省发展改革委\n云岭省财政厅\n云 岭 省 民 政 厅\n2026年1月28日\n';
    const { documentNumber, title, issuer, date } = source(text);
    expect(title?.value).toBe('关于推动某某工作的实施意见');
    expect(documentNumber?.value).toBe('发改工作〔2026〕12号');
    expect(issuer).toMatchObject({
      value: '云岭省发展改革委、云岭省财政厅、云岭省民政厅',
      certainty: 'certain',
    });
    expect(date?.value).toBe('2026-01-28');
    expect(text.slice(issuer!.span!.start, issuer!.span!.end)).toBe(issuer!.quote);
  });

  it('reads a date in Chinese numerals, and not the number of a paper it quotes', () => {
    const { documentNumber, issuer, date } = source(
      '云岭省人民政府办公厅关于促进家政服务业发展的意见\n各市：\n为落实《国务院办公厅关于家政服务的意见》（国办发〔2019〕30号）精神，提出以下意见。\n云岭省人民政府办公厅\n二〇一九年十月二十八日\n',
    );
    expect(documentNumber).toBeNull();
    expect(issuer?.value).toBe('云岭省人民政府办公厅');
    expect(date?.value).toBe('2019-10-28');
  });

  it('takes a page’s own date, inferred, where the paper bears none; nothing from nothing', () => {
    expect(
      source('关于清理文件的通知\n发布时间：2024-05-06 来源：县司法局\n各单位要抓好清理。').date,
    ).toMatchObject({
      value: '2024-05-06',
      certainty: 'inferred',
    });
    expect(source('')).toEqual({ documentNumber: null, title: null, issuer: null, date: null });
  });

  it('lets the year in the title tell the year of days, and the end of a year the next one', () => {
    const due = (text: string) => readDocument(fromText(text)).tasks[0]?.deadlines[0]?.due;
    expect(due('2024年重点工作要点\n一、任务\n各单位要于6月底前完成。')).toBe('2024-06-30');
    expect(due('关于报送总结的通知\n各单位要于1月15日前报送。\n县政府办公室\n2023年12月20日\n')).toBe(
      '2024-01-15',
    );
    expect(due('关于报送总结的通知\n各单位要于6月15日前报送。\n县政府办公室\n2023年3月20日\n')).toBe(
      '2023-06-15',
    );
  });

  it('takes the day of a meeting from its label, and a date in brackets under the title', () => {
    expect(source('县政府常务会议纪要\n时间：2024年5月16日上午9：00\n地点：三楼会议室\n').date).toMatchObject(
      {
        value: '2024-05-16',
        certainty: 'inferred',
      },
    );
    expect(source('湖岸修复任务清单\n（2024年3月6日）\n').date?.value).toBe('2024-03-06');
  });

  it('takes no limit for the date of the paper', () => {
    expect(source('事项交办单\n主办单位：县林业局\n反馈时限：2026年7月5日\n').date).toBeNull();
  });

  it.each([
    ['临江县人民政府专题会议纪要\n〔2026〕8号\n', '〔2026〕8号'],
    ['临江县人民政府专题会议纪要\n第8期 〔2026〕8号\n', '〔2026〕8号'],
    ['临江县人民政府专题会议纪要\n临府纪〔2026〕8号\n', '临府纪〔2026〕8号'],
  ])('reads the number of minutes, which may carry no code: %j', (text, number) => {
    expect(source(text).documentNumber?.value).toBe(number);
  });
});
