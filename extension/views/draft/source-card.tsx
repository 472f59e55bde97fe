import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { type MouseEvent, memo } from 'react';
import type { Read } from '../../../core/model/certainty.ts';
import type { Provenance, Source } from '../../../core/model/source.ts';
import { inChinese } from '../../i18n/language.ts';
import { CertaintyBadge } from '../fields/certainty-badge.tsx';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { Folded } from '../shared/folded.tsx';
import { useOffice } from '../shared/office.tsx';

const useStyles = makeStyles({
  place: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '8px',
    rowGap: '2px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  title: { fontWeight: 600, overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: '2px 0 4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  more: { marginTop: '4px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px' },
});

type Props = { source: Source; onChange: (source: Source) => void };

/** The document a draft comes from, in a few lines; its fields with their passages unfold to be corrected. */
export const SourceCard = memo(function SourceCard({ source, onChange }: Props) {
  const styles = useStyles();
  const { documentNumber, title, issuer, date } = source;
  const set = (field: 'documentNumber' | 'title' | 'issuer' | 'date') => (text: string | null) =>
    onChange({ ...source, [field]: text ? typedIn(text) : null });
  return (
    <>
      <div className={styles.title}>{title ? <Value read={title} /> : '（没有读到标题）'}</div>
      <div className={styles.line}>
        {documentNumber ? <Value read={documentNumber} /> : '没有文号'}
        {issuer && <Value read={issuer} />}
        {date && <Value read={date} />}
      </div>
      {source.provenance && <PlaceOf provenance={source.provenance} />}
      <Folded summary="出处和更正" className={styles.more}>
        <FieldRow label="标题" passage={passageOf(title)} certainty={title?.certainty ?? 'certain'}>
          {(id) => (
            <AreaField id={id} value={title?.value ?? ''} placeholder="没有读到" onChange={set('title')} />
          )}
        </FieldRow>
        <div className={styles.pair}>
          <FieldRow
            label="文号"
            passage={passageOf(documentNumber)}
            certainty={documentNumber?.certainty ?? 'certain'}
          >
            {(id) => (
              <LineField id={id} value={documentNumber?.value ?? ''} onChange={set('documentNumber')} />
            )}
          </FieldRow>
          <FieldRow label="成文日期" passage={passageOf(date)} certainty={date?.certainty ?? 'certain'}>
            {(id) => <DayField id={id} label="成文日期" value={date?.value ?? null} onChange={set('date')} />}
          </FieldRow>
        </div>
        <FieldRow label="来文单位" passage={passageOf(issuer)} certainty={issuer?.certainty ?? 'certain'}>
          {(id) => <LineField id={id} value={issuer?.value ?? ''} onChange={set('issuer')} />}
        </FieldRow>
      </Folded>
    </>
  );
});

/** A value with its mark where it was not simply written there. */
function Value({ read }: { read: Read<string> }) {
  return (
    <span>
      {read.value} <CertaintyBadge certainty={read.certainty} reason={read.reason} />
    </span>
  );
}

const passageOf = (read: Read<string> | null) => read && { quote: read.quote, reason: read.reason };

/** Why a field of the source is as it is where a person typed it. */
export const TYPED_IN = inChinese('人工填写');

const typedIn = (value: string): Read<string> => ({
  value,
  span: null,
  quote: '',
  certainty: 'certain',
  reason: TYPED_IN,
});

/** Where a source was captured: page, frame and address. */
export function PlaceOf({ provenance }: { provenance: Provenance }) {
  const styles = useStyles();
  const { platform } = useOffice();
  const { url, pageTitle, framePath, file } = provenance;
  const openInTab = (event: MouseEvent) => {
    event.preventDefault();
    platform.openUrl(url);
  };
  return (
    <dl className={styles.place}>
      <dt>{file ? '文件' : '网页'}</dt>
      <dd>{file?.name || pageTitle || '（无标题）'}</dd>
      {(url !== '' || !file) && (
        <>
          <dt>网址</dt>
          <dd>
            {/^(https?|file):/.test(url) ? (
              <Link inline href={url} onClick={openInTab}>
                {url}
              </Link>
            ) : (
              url
            )}
          </dd>
        </>
      )}
      {framePath.length > 0 && (
        <>
          <dt>框架</dt>
          <dd>{framePath.map((frame) => frame.name || lastPart(frame.url)).join(' › ')}</dd>
        </>
      )}
    </dl>
  );
}

const lastPart = (url: string) => url.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? url;
