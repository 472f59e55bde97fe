import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type DraftFrame, makeDraft } from '../../../core/intake/make-draft.ts';
import { readSelection } from '../../../core/reading/page/read-selection.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
const keys = Array.from({ length: 9 }, (_, n) => `k${n}`);
const newKey = () => keys.pop()!;

const draftOf = (text: string, frame: Partial<DraftFrame>) =>
  makeDraft(
    readSelection(text, { ref: '2026-03-24' }),
    {
      url: 'http://oa/jiyao',
      title: '会议纪要',
      takenAt: '2026-03-24T01:00:00.000Z',
      frames: [
        { path: [], charset: 'UTF-8', xpath: '/html[1]/body[1]/p[3]', before: '', after: '', ...frame },
      ],
    },
    { newKey, sha256 },
  );

test('a selected passage keeps the words around it and its place', async () => {
  const passage = '请县住建局牵头，县财政局配合，于2026年5月底前完成整改。';
  const { tasks } = await draftOf(passage, { before: '会议议定：', after: '参会人员略。' });
  expect(tasks).toHaveLength(1);
  const { provenance } = tasks[0]!.fields.source;
  expect(provenance).toMatchObject({
    quote: passage,
    before: '会议议定：',
    after: '参会人员略。',
    xpath: '/html[1]/body[1]/p[3]',
    hash: await sha256(passage),
  });
  expect(tasks[0]!.fields).toMatchObject({
    lead: ['县住建局'],
    cooperate: ['县财政局'],
    limit: { due: '2026-05-31' },
  });
});

test('of words further off only as many as tell two equal passages apart', async () => {
  const { tasks } = await draftOf('请县住建局于5月底前完成整改。', {
    before: '甲'.repeat(64),
    after: '乙'.repeat(64),
  });
  const { before, after } = tasks[0]!.fields.source.provenance!;
  expect([before, after]).toEqual(['甲'.repeat(32), '乙'.repeat(32)]);
});
