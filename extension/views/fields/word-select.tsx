import { Select } from '@fluentui/react-components';

type Props<T extends string> = {
  id: string;
  value: T;
  options: readonly T[];
  words: Readonly<Record<T, string>>;
  onChange: (value: T) => void;
};

/** One of a few values, each shown by its word. */
export function WordSelect<T extends string>({ id, value, options, words, onChange }: Props<T>) {
  return (
    <Select
      id={id}
      size="small"
      value={value}
      onChange={(_, data) => onChange(options.find((one) => one === data.value) ?? value)}
    >
      {options.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </Select>
  );
}
