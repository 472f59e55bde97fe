import { Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { growToText } from './grow-to-text.ts';

const useStyles = makeStyles({
  full: { width: '100%', minWidth: 0 },
  input: { minWidth: 0 },
  area: { width: '100%', '& textarea': { overflow: 'hidden', maxHeight: 'none', minHeight: '30px' } },
});

type TextProps = {
  id: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  onBlur?: () => void;
};

/** One line of text. */
export function LineField({ id, value, onChange, placeholder, onBlur }: TextProps) {
  const styles = useStyles();
  return (
    <Input
      id={id}
      className={styles.full}
      input={{ className: styles.input }}
      size="small"
      value={value}
      {...(placeholder ? { placeholder } : {})}
      {...(onBlur ? { onBlur } : {})}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}

/** Text of any length; the field grows with it. */
export function AreaField({ id, value, onChange, placeholder }: TextProps) {
  const styles = useStyles();
  const ref = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    if (ref.current) growToText(ref.current);
  }, [value]);
  // Also when it is unfolded or its column grows narrower.
  useEffect(() => {
    const area = ref.current;
    if (!area) return;
    let width = area.clientWidth;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      growToText(area);
    });
    observer.observe(area);
    return () => observer.disconnect();
  }, []);
  return (
    <Textarea
      id={id}
      ref={ref}
      className={styles.area}
      size="small"
      resize="none"
      rows={1}
      value={value}
      {...(placeholder ? { placeholder } : {})}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
