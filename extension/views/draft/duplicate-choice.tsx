import {
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { DraftTask } from '../../../core/intake/draft.ts';
import { unitsToText } from '../../../core/intake/units-text.ts';
import { daysBeyond } from '../../../core/levels/parts.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { localDay } from '../../local-day.ts';
import type { PossibleDuplicate } from '../../store/duplicates.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField } from '../fields/text-fields.tsx';
import { useOffice } from '../shared/office.tsx';

const useStyles = makeStyles({
  table: {
    width: '100%',
    margin: '6px 0',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& th': { fontWeight: 600, textAlign: 'left', verticalAlign: 'top' },
    '& th, & td': {
      padding: '3px 6px 3px 0',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& thead td:first-child': { width: '36px' },
    '& tbody th': { fontWeight: 400, color: tokens.colorNeutralForeground3 },
  },
  differs: { fontWeight: 600 },
  day: { fontWeight: 400, color: tokens.colorNeutralForeground3 },
});

type Known = NonNullable<DraftTask['known']>;

type Props = {
  /** The draft's task under its source. */
  fields: TaskFields;
  duplicates: readonly PossibleDuplicate[];
  known: DraftTask['known'];
  onDecide: (known: Known) => void;
};

/** A task of a draft beside those that are registered already and seem to be it: the same, a part, or another matter. */
export function DuplicateChoice({ fields, duplicates, known, onDecide }: Props) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <b>可能已经立过项</b>，请对照后选择：
        {duplicates.map((duplicate) => (
          <Comparison
            key={duplicate.id}
            fields={fields}
            duplicate={duplicate}
            known={known && (known.taskId === duplicate.id || known.is === 'new') ? known : null}
            onDecide={onDecide}
          />
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

type ComparisonProps = {
  fields: TaskFields;
  duplicate: PossibleDuplicate;
  /** What was decided about this one. */
  known: Known | null;
  onDecide: (known: Known) => void;
};

function Comparison({ fields, duplicate, known, onDecide }: ComparisonProps) {
  const styles = useStyles();
  const { platform } = useOffice();
  const { id: taskId, fields: registered } = duplicate;
  const beyond = known?.is === 'part' ? daysBeyond(fields, registered) : 0;
  const rows: [string, (of: TaskFields) => string][] = [
    ['事项', (of) => of.title],
    ['牵头', (of) => unitsToText(of.lead) || '未定'],
    ['时限', (of) => of.limit.due ?? (of.limit.text || '没有')],
    ['来源', placeOf],
  ];
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">这份草稿</th>
            <th scope="col">
              <Link inline onClick={() => platform.openRegister(taskId)}>
                台账已有
              </Link>
              <div className={styles.day}>{localDay(new Date(duplicate.registeredAt))}立项</div>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([word, text]) => {
            const differs = text(fields) !== text(registered);
            return (
              <tr key={word}>
                <th scope="row">{word}</th>
                <td className={differs ? styles.differs : undefined}>{text(fields)}</td>
                <td className={differs ? styles.differs : undefined}>{text(registered)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <RadioGroup
        aria-label={`与“${registered.title.slice(0, 20)}”的关系`}
        value={known?.is ?? ''}
        onChange={(_, { value }) => onDecide({ taskId, is: value as Known['is'] })}
      >
        <Radio value="same" label="是同一件：不再立项，把这份来源记入该事项" />
        <Radio value="part" label="是其子任务：作为它的一部分立项" />
        <Radio value="new" label="另立新项：是另一件事" />
      </RadioGroup>
      {beyond > 0 && (
        <FieldRow label={`比上级事项晚${beyond}天的理由`}>
          {(id) => (
            <AreaField
              id={id}
              value={known?.lateReason ?? ''}
              onChange={(lateReason) => onDecide({ taskId, is: 'part', lateReason })}
            />
          )}
        </FieldRow>
      )}
    </>
  );
}

function placeOf({ source: { documentNumber, title, provenance } }: TaskFields): string {
  const place = provenance?.file?.name || provenance?.url.replace(/^https?:\/\//, '') || '';
  return [documentNumber?.value, title?.value.slice(0, 30), place.slice(0, 60)].filter(Boolean).join('，');
}
