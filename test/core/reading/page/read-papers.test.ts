import { expect, test } from 'vitest';
import { fromText } from '../../../../core/reading/input/from-text.ts';
import { htmlToSnapshot } from '../../../../core/reading/input/html-to-snapshot.ts';
import { readPageWithPapers, readPapers } from '../../../../core/reading/page/read-papers.ts';

const context = { ref: '2026-09-02' };
const NOTICE = fromText(
  [
    '云岭市人民政府办公室关于开展燃气安全检查的通知',
    '云政办发〔2026〕17号',
    '各县区人民政府，市政府有关部门：',
    '一、全面排查隐患。由市住建局牵头，市应急局、市市场监管局配合，于2026年9月30日前完成全市餐饮场所燃气使用情况排查。',
    '二、落实整改责任。由市城管局牵头，于2026年10月20日前督促排查发现的问题全部整改到位，并书面报市政府办公室。',
    '云岭市人民政府办公室',
    '2026年9月1日',
  ].join('\n'),
);
const frame = (html: string) => ({ url: '', title: '办理单', name: '', root: htmlToSnapshot(html) });

test('a file is read as a running document', () => {
  const reading = readPapers([NOTICE], context);
  expect(reading.source.documentNumber?.value).toBe('云政办发〔2026〕17号');
  expect(reading.tasks.map((t) => [t.lead[0]?.name, t.deadlines[0]?.due, t.frame])).toEqual([
    ['市住建局', '2026-09-30', 0],
    ['市城管局', '2026-10-20', 0],
  ]);
  const [first] = reading.tasks;
  expect(reading.documents[0]!.text.slice(first!.start, first!.end)).toContain('燃气使用情况排查');
  expect(reading.skipped).toEqual([]);
});

test('a file in which nothing is found says so as a file', () => {
  const { tasks, skipped } = readPapers([fromText('会议室预约表。')], context);
  expect(tasks).toEqual([]);
  expect(skipped).toEqual(['文件里没有读到批示、交办事项或台账；可点“增加一项”对照原件填写。']);
});

test('a page without tasks takes those of the PDF shown in it; its own title stays', () => {
  const reading = readPageWithPapers(
    [
      frame(
        '<table><tr><td>标题</td><td>燃气安全检查通知</td><td>来文单位</td><td>市政府办</td></tr></table>',
      ),
    ],
    [NOTICE],
    context,
  );
  expect(reading.tasks.map((t) => [t.lead[0]?.name, t.frame])).toEqual([
    ['市住建局', 1],
    ['市城管局', 1],
  ]);
  expect(reading.source.title?.value).toBe('燃气安全检查通知');
  expect(reading.source.documentNumber).toMatchObject({ value: '云政办发〔2026〕17号', frame: 1 });
  expect(reading.documents).toHaveLength(2);
});

test('where the page itself lays something down, the PDF adds nothing to it', () => {
  const page = frame(
    '<table><tr><td>文件标题</td><td>燃气安全检查通知</td></tr><tr><td>领导批示</td><td>请市住建局牵头，于9月20日前报整改情况。王志强 2026-09-02</td></tr></table>',
  );
  const reading = readPageWithPapers([page], [NOTICE], context);
  expect(reading.instructions.map((i) => i.frame)).toEqual([0]);
  expect(reading.tasks.map((t) => [t.lead[0]?.name, t.frame])).toEqual([['市住建局', 0]]);
});
