import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type KnownUnit, unitProposals, withUnit } from '../../../core/intake/unit-proposals.ts';
import { unitsFromText, unitsToText } from '../../../core/intake/units-text.ts';
import { units as registerUnits } from '../../store/counts/tally.ts';
import { useOffice } from '../shared/office.tsx';
import { LineField } from './text-fields.tsx';

const PROPOSED = 5;

const useStyles = makeStyles({
  proposals: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '4px 0 0', padding: 0, border: '0' },
});

type Props = {
  id: string;
  value: readonly string[];
  onChange: (units: string[]) => void;
  placeholder?: string;
  /** Other names than those of units, such as people: none are proposed. */
  others?: boolean;
};

/**
 * Several units in one line, separated by 、; what is typed stays as typed until the field is left. Units of the directory and of
 * the register that fit the last word are proposed below it: ↓ or Tab goes to them.
 */
export function UnitsField({ id, value, onChange, placeholder, others = false }: Props) {
  const styles = useStyles();
  const { db, units: directory } = useOffice();
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [known, setKnown] = useState<readonly KnownUnit[] | null>(null);
  const type = (text: string) => {
    setTyped(text);
    onChange(unitsFromText(text));
    if (known || others) return;
    // Read when the typing begins: a page may have many of these fields.
    const own = (directory?.units ?? []).map(({ name, shortNames, aliases }) => ({
      name,
      words: [...shortNames, ...aliases],
    }));
    const names = new Set(own.map(({ name }) => name));
    void registerUnits(db).then((rows) =>
      setKnown([...own, ...rows.flatMap(({ name }) => (names.has(name) ? [] : [{ name, words: [] }]))]),
    );
  };
  const take = (name: string) => {
    type(withUnit(typed ?? '', name));
    root.current?.querySelector('input')?.focus();
  };
  const proposals = typed !== null && known ? unitProposals(typed, known, PROPOSED) : [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: ↓ leads from the field to its proposals, which Tab reaches too
    <div
      ref={root}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        root.current?.querySelector('button')?.focus();
      }}
    >
      <LineField
        id={id}
        value={typed ?? unitsToText(value)}
        {...(placeholder ? { placeholder } : {})}
        onChange={type}
      />
      {proposals.length > 0 && (
        <fieldset className={styles.proposals} aria-label="可选的单位">
          {proposals.map((name) => (
            <Button key={name} size="small" appearance="outline" onClick={() => take(name)}>
              {name}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
