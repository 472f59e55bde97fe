import { describe, expect, test } from 'vitest';
import { findDeadlines } from '../../../core/deadline/find.ts';
import { REF } from './read.ts';

const found = (text: string) => findDeadlines(text, { ref: REF }).map((d) => d.text);

describe('what is not a limit', () => {
  test.each([
    ['document numbers', '云府办〔2023〕17号'],
    ['orders', '县政府令第12号'],
    ['titles', '《2024年重点工作清单》'],
    ['counts', '组建3个工作专班，投资12.5万元，覆盖95%'],
    ['a number that ends a word', '请举一反三，逐项对照；填写附件1，加盖公章'],
    ['ordinals', '一是摸清底数，二是建立台账，第三阶段'],
    ['buildings and plots', '3号楼、1—5号地块'],
    ['ages and lengths', '6月龄、三年行动计划、五周年、60日龄'],
    ['dates of effect', '本办法自2024年7月1日起施行'],
    ['effect counted from publication', '自印发之日起30日后施行'],
    ['validity', '有效期至2029年6月30日'],
    ['validity as a range', '有效期自2024年1月1日至2026年12月31日'],
    ['public notice', '公示时间：2024年5月10日至5月16日'],
    ['day of printing', '县政府办公室2024年5月3日印发'],
    ['speeding up', '审批时限由20个工作日压缩至5个工作日以内'],
    ['who is meant', '毕业2年内的高校毕业生'],
    ['prolonging', '经批准可以延长30日'],
    ['quantities a year', '每年新增500个岗位'],
    ['long numbers', '电话020-12345678，编号20240630001'],
    ['letters', 'A2024-06-30B、G4高速、5G基站'],
    ['ratios', '比例为1:3，三分之一，2.5倍'],
    ['document numbers with a dash', '云府函〔2023〕12-1号，第2023-12号'],
    ['court cases', '(2024)云民再12号、（2024）云01民初123号'],
    ['lengths', '至少15日，不少于30日，不超过60日，满30日，工期为30日，承诺时限5日'],
    ['addresses', 'www.example.cn/2024/06/30/a.html，/2024-06/30/b.htm'],
    ['issues of a paper', '12月号，云政发2024-12号'],
    ['punishments', '处3日以上15日以下拘留'],
    ['decimals', '投资2026.5万元'],
    ['serial numbers', '编号：20241231'],
    ['a year of life', '同年级学生、上年纪的老人'],
    ['a count of months', '休假两月'],
    ['a number of a street or a station', '文明路3号、8号泵站'],
    ['a paper of the year', '2024年中央一号文件'],
    ['a revision', '《临江县排水办法》（2019年修订）'],
    ['a beginning', '自2022年启动以来累计受理300件'],
    ['what figures cover', '统计口径为上年度1—12月'],
    ['a base year', '以2020年为基期测算'],
    ['decades', '上世纪90年代建成的小区'],
    ['the last years', '近三年的台账'],
    ['which ones are meant', '成立3年内的企业'],
    ['a definition', '急办件是指1日（24小时）内办结的事项'],
    ['a season of a show', '纪录片第二季开播'],
    ['half a day', '0.5个工作日内'],
    ['time given', '给予15日的宽限'],
    ['how late', '逾期30日未报的'],
    ['day after day', '日复一日'],
    ['talk of a day', '十年如一日，一日三餐'],
    ['signing', '特此通知。\n\n临江县人民政府办公室\n2024年5月3日'],
  ])('%s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  test('a date in a line of its own is not a signature without a unit above it', () => {
    expect(found('完成时限\n2024年6月30日')).toEqual(['2024年6月30日']);
  });

  test('carrying something out by a day is a limit', () => {
    expect(found('6月底前实施到位')).toEqual(['6月底前']);
  });
});
