import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { unitsFromText, unitsToText } from '../../../core/intake/units-text.ts';
import { fail, ok } from '../../../core/model/failure.ts';
import type { Research } from '../../../core/research/grouping.ts';
import { Theme, USUAL_THEMES } from '../../../core/research/theme.ts';
import { attempt } from '../../store/attempt.ts';
import { changeResearch } from '../../store/research.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField } from '../fields/text-fields.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { useOffice } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';

/** 主题：词、词, one theme a line. */
const linesOf = (themes: readonly Theme[]): string =>
  themes.map(({ word, keywords }) => `${word}：${unitsToText(keywords)}`).join('\n');

/** The themes and the words by which difficulties belong to them. */
export function ThemeDialog({ research, onClose }: { research: Research; onClose: () => void }) {
  const { db, platform } = useOffice();
  const [text, setText] = useState(() => linesOf(research.themes));
  const { failure, saving, submit } = useEntry(async () => {
    const themes: Theme[] = [];
    for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
      const [word = '', words = ''] = line.split(/[：:](.*)/s);
      const known = research.themes.find((theme) => theme.word === word.trim());
      const theme = Theme.safeParse({
        id: known?.id ?? platform.newId(),
        ...{ word: word.trim(), keywords: unitsFromText(words) },
      });
      if (!theme.success)
        return fail('theme-wrong', `“${line.slice(0, 20)}”：${theme.error.issues[0]?.message}。`);
      if (themes.some((one) => one.word === theme.data.word))
        return fail('theme-twice', `主题“${theme.data.word}”写了两次。`);
      themes.push(theme.data);
    }
    return attempt(async () => ok(await changeResearch(db, (now) => ({ ...now, themes }))));
  }, onClose);
  return (
    <FormDialog
      title="主题词"
      ready={!saving}
      failure={failure}
      actions={<Button onClick={() => setText(linesOf(USUAL_THEMES))}>恢复默认</Button>}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>一行一个主题，冒号后是归入这一主题的词，用顿号隔开。手工移动过的问题不受影响。</p>
      <FieldRow label="主题和词">{(id) => <AreaField id={id} value={text} onChange={setText} />}</FieldRow>
    </FormDialog>
  );
}
