import { expect, test } from 'vitest';
import { kindOfInstruction } from '../../../../core/reading/page/instruction-kind.ts';

const kindOf = (text: string) => kindOfInstruction(text, false).kind;

test.each([
  '请财政局牵头，发改局、审计局配合，于6月30日前报结果。',
  '请办公室核报。',
  '请李敏同志阅处。',
  '请按文件精神及时阅办',
  '请抓紧落实!',
  '请传达学习!',
  '转县财政局、发改局办理。',
  '财政局、发改局阅办。',
  '住建局认真抓紧整改,县督查室搞好配合。',
  '21项已完成20项,请交通局按照整改要求,尽快销号。',
  '拟同意。请发改局会同财政局修改完善，15个工作日内报县政府常务会议审议。',
  '同意卫东同志意见。请司法局做好合法性审查。',
  '阅，请财政局关注。',
  '请审计局审计',
  '请财政局审核',
  '责成城管局限期整改。',
  '请财政局研究提出意见，报志远同志审示。',
  '同意拟办意见。请渔政股于6月10日前报我审阅。',
])('%s makes a task', (text) => {
  expect(kindOf(text)).toBe('task');
});

test.each([
  '请建华同志示。',
  '报请新潮同志批示。',
  '请司领导阅示。',
  '请王彬同志阅示',
  '妥否，请批示',
  '拟转城管委、财政局，请国凯同志阅示。',
  '请A、B同志阅示。请C同志阅。拟请D会同E阅办。',
  '同意  请李敏同志阅示。',
  '符合受理条件，建议立案，请李敏同志阅示。',
  '呈志远、卫东领导阅示，李敏同志阅处',
  '已初审通过，请领导审阅!',
  '请县政府审定',
  '请周县长批阅。',
  '请志远县长批示。建议由财政局统筹解决。',
])('%s is a proposal', (text) => {
  expect(kindOf(text)).toBe('proposal');
});

test.each([
  '同意',
  '原则同意。',
  '不同意',
  '发',
  '速发',
  '缓发',
  '圈阅',
  '周志远同志圈阅',
  '照办',
  '修改后重报',
  '先会签后签发',
  '请上会商议!',
])('%s decides without a task', (text) => {
  expect(kindOf(text)).toBe('decision');
});

test.each([
  '阅',
  '已阅。',
  '阅知',
  '知悉',
  '请志远同志阅',
  '请卫东、李敏同志阅',
  '转局机关各科室阅知',
  '请在本单位内部传阅!!',
  '请参考执行!',
  '请各科室知晓。',
  '请李敏同志出席。',
  '请准时参会!',
  '拟稿人校对办结',
  '情况属实。',
])('%s informs', (text) => {
  expect(kindOf(text)).toBe('information');
});

test('a clerk’s own words never instruct, whatever they say', () => {
  expect(kindOfInstruction('请财政局办理。', true)).toEqual({
    kind: 'proposal',
    reason: '拟办意见是经办人的建议，不是批示，不立项',
  });
});

test('the reason quotes the words it rests on', () => {
  expect(kindOfInstruction('已阅，请财政局抓紧办理。', false).reason).toBe(
    '“请财政局抓紧办理”提出了办理要求',
  );
  expect(kindOfInstruction('同意。', false).reason).toBe('“同意”是表态，没有交办事项，不立项');
});
