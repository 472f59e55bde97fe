import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Instruction } from '../../../../core/model/instruction.ts';
import { htmlToSnapshot } from '../../../../core/reading/input/html-to-snapshot.ts';
import type { PageReading } from '../../../../core/reading/page/page-reading.ts';
import { readPage } from '../../../../core/reading/page/read-page.ts';
import { readSelection } from '../../../../core/reading/page/read-selection.ts';
import { anyTree } from '../input/any-tree.ts';
import { sampleHtml, TODAY } from './sample-page.ts';

function holdsTogether(reading: PageReading) {
  const text = (frame: number) => reading.documents[frame]!.text;
  for (const { value } of reading.fields)
    expect(text(value.frame).slice(value.span!.start, value.span!.end)).toBe(value.quote);
  for (const { frame, ...instruction } of reading.instructions) {
    expect(Instruction.safeParse(instruction).success).toBe(true);
    const { span } = instruction;
    if (span) expect(text(frame).slice(span.start, span.end)).toBe(instruction.text);
  }
  for (const task of reading.tasks) {
    expect(text(task.frame).slice(task.start, task.end)).toBe(task.text);
    for (const limit of task.deadlines)
      expect(text(task.frame).slice(limit.start, limit.end)).toBe(limit.text);
    if (task.instruction !== null) expect(reading.instructions[task.instruction]!.kind).toBe('task');
  }
}

test('no tree makes reading throw, and every span fits its words', () => {
  fc.assert(
    fc.property(fc.array(anyTree, { minLength: 1, maxLength: 3 }), (roots) => {
      holdsTogether(
        readPage(
          roots.map((root) => ({ url: '', title: '', root })),
          { ref: TODAY },
        ),
      );
    }),
    { numRuns: 300 },
  );
});

test('a page cut off anywhere is read as far as it goes', () => {
  const html = sampleHtml('frameset/form.html');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: html.length }), fc.integer({ min: 0, max: 400 }), (at, hole) => {
      const root = htmlToSnapshot(html.slice(0, at) + html.slice(at + hole));
      holdsTogether(readPage([{ url: '', title: '', root }], { ref: TODAY }));
    }),
    { numRuns: 150 },
  );
});

test('no selection makes reading throw', () => {
  const words = fc.constantFrom(
    '请财政局',
    '牵头',
    '，',
    '。',
    '\n',
    '\t',
    '周志远',
    ' 3.26',
    '领导批示：',
    '一、',
    '6月底前',
    '（',
    '）',
    '同意',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (parts) => {
      const reading = readSelection(parts.join(''), { ref: TODAY });
      holdsTogether(reading);
    }),
    { numRuns: 300 },
  );
});
