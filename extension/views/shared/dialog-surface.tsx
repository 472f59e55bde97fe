import { type DialogSurfaceProps, DialogSurface as Surface } from '@fluentui/react-components';
import { useFocusReturn } from './use-focus-return.ts';

/**
 * A dialog's surface that gives the focus back to what opened it, also to a button that is no DialogTrigger, to a menu's entry or
 * to a key pressed somewhere: Fluent leaves it at the page's beginning, or at some trigger of before.
 */
export function DialogSurface({ children, ...rest }: DialogSurfaceProps) {
  return (
    <Surface {...rest}>
      <FocusReturn />
      {children}
    </Surface>
  );
}

function FocusReturn() {
  useFocusReturn();
  return null;
}
