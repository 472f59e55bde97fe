import { makeStyles, tokens } from '@fluentui/react-components';
import type { TaskRecord } from '../../../core/model/change.ts';
import { foldTask } from '../../../core/model/fold.ts';
import { attachmentsOf } from '../../store/attachments.ts';
import { INSTRUCTION_WORD } from '../draft/instruction-card.tsx';
import { PlaceOf } from '../draft/source-card.tsx';
import { CertaintyBadge } from '../fields/certainty-badge.tsx';
import { FileLine } from '../files/file-line.tsx';
import { isPicture, Picture } from '../files/picture.tsx';
import { BackToSource } from '../provenance/back-to-source.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: '64px 1fr',
    gap: '4px 8px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  quote: {
    margin: '8px 0',
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  context: { color: tokens.colorNeutralForeground3 },
  mark: { backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, fontWeight: 600 },
});

/**
 * The document behind a task, the opinion it rests on, and its passage with what stood around it; the file it was read from and the pictures
 * of its page, where they are kept.
 */
export function SourceView({ record }: { record: TaskRecord }) {
  const styles = useStyles();
  const fields = foldTask(record.changes);
  if (!fields) return null;
  const { source, instruction } = fields;
  const rows = [
    ['标题', source.title],
    ['文号', source.documentNumber],
    ['来文单位', source.issuer],
    ['成文日期', source.date],
  ] as const;
  const kept = attachmentsOf(record);
  const paper = kept.find(({ file }) => file.sha256 === source.provenance?.file?.sha256)?.file;
  const pictures = kept.flatMap(({ file, purpose }) =>
    purpose === 'evidence' && isPicture(file) ? [file] : [],
  );
  const known = rows.filter(([, read]) => read !== null);
  return (
    <>
      {known.length === 0 && !source.provenance && <p className={styles.context}>没有登记来源。</p>}
      <dl className={styles.list}>
        {known.map(([word, read]) => (
          <div key={word} style={{ display: 'contents' }}>
            <dt>{word}</dt>
            <dd>
              {read?.value} {read && <CertaintyBadge certainty={read.certainty} reason={read.reason} />}
            </dd>
          </div>
        ))}
        {instruction && (
          <>
            <dt>{INSTRUCTION_WORD[instruction.kind]}</dt>
            <dd>
              {instruction.leader ?? '未署名'}
              {instruction.writtenDate && `，落款${instruction.writtenDate}`}
              {instruction.systemTime && `，系统${instruction.systemTime}`}：{instruction.text}
            </dd>
          </>
        )}
      </dl>
      {source.provenance && (
        <>
          {source.provenance.quote && (
            <blockquote className={styles.quote}>
              <span className={styles.context}>{source.provenance.before}</span>
              <mark className={styles.mark}>{source.provenance.quote}</mark>
              <span className={styles.context}>{source.provenance.after}</span>
            </blockquote>
          )}
          <PlaceOf provenance={source.provenance} />
          {paper && <FileLine file={paper} onRemove={null} />}
          <BackToSource provenance={source.provenance} tabId={null} />
          {pictures.map((file) => (
            <Picture key={file.id} file={file} />
          ))}
        </>
      )}
    </>
  );
}
