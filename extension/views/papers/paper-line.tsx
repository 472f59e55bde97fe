import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PAPER_WORD } from '../../../core/papers/kind.ts';
import type { PaperRow } from '../../store/paper-row.ts';
import { useOffice } from '../shared/office.tsx';
import { savePaper } from './save-paper.ts';

const useStyles = makeStyles({
  voided: { textDecorationLine: 'line-through' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  failure: { color: tokens.colorPaletteRedForeground1 },
});

/** An issued paper in a line, to be opened. */
export function PaperLine({ paper }: { paper: PaperRow }) {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    const saved = await savePaper(db, platform, paper);
    setFailure(saved.ok ? null : saved.failure.message);
  };
  return (
    <>
      {PAPER_WORD[paper.kind]}{' '}
      <Link as="button" onClick={() => void save()} className={paper.voided ? styles.voided : undefined}>
        {paper.number}
      </Link>{' '}
      <span className={styles.note}>
        {paper.on}
        {paper.answerBy && `，要求${paper.answerBy}前回复`}
        {paper.voided && `，已作废（${paper.voided.reason}）`}
      </span>
      {failure && (
        <div role="alert" className={styles.failure}>
          {failure}
        </div>
      )}
    </>
  );
}
