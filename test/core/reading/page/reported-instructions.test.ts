import { expect, test } from 'vitest';
import { fromText } from '../../../../core/reading/input/from-text.ts';
import { readReportedInstructions } from '../../../../core/reading/page/reported-instructions.ts';
import { instructionsOf, readHtml, tasksOf } from './sample-page.ts';

const read = (text: string) =>
  readReportedInstructions(fromText(text)).map((o) => [
    o.leader,
    text.slice(o.start, o.end),
    o.stamp?.day ?? null,
  ]);

test('who says so, in what words, when', () => {
  expect(read('2026年3月26日，县长周志远同志在《李敏同志调研报告》上批示：“请教育局牵头。”请落实。')).toEqual(
    [['周志远', '请教育局牵头。', '2026-03-26']],
  );
  expect(read('王某某同志批示：请住建局整改。\n下一段')).toEqual([['王某某', '请住建局整改。', null]]);
  expect(read('周县长作出批示指出：要高度重视。')).toEqual([['周县长', '要高度重视。', null]]);
  expect(read('李敏副县长批示要求：请水务局核实。')).toEqual([['李敏', '请水务局核实。', null]]);
});

test('a label, and a report without a person, are none', () => {
  expect(read('领导批示：请教育局办理。')).toEqual([]);
  expect(read('根据上级批示：要抓好落实。批示')).toEqual([]);
});

test('on a page: an instruction with its tasks', () => {
  const reading = readHtml(
    '<h1>批示抄清</h1><p>县教育局：</p><p>周志远同志2026年3月26日在《关于校舍安全的报告》上批示：“要高度重视。请教育局牵头，住建局配合，4月20日前完成排查。”</p><p>现将批示转给你们，请认真贯彻落实。</p>',
  );
  expect(instructionsOf(reading).map(([kind, leader]) => [kind, leader])).toEqual([['task', '周志远']]);
  expect(tasksOf(reading)).toMatchObject([
    {
      text: '要高度重视。请教育局牵头，住建局配合，4月20日前完成排查。',
      lead: ['教育局'],
      cooperate: ['住建局'],
      due: ['4月20日前 2026-04-20'],
      by: '周志远',
    },
  ]);
});
