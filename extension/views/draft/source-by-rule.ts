import type { Day } from '../../../core/calendar/day.ts';
import type { Source } from '../../../core/model/source.ts';
import { readFormFields } from '../../../core/reading/page/form-fields.ts';
import { readField } from '../../../core/reading/page/page-source.ts';
import { readByRule } from '../../../core/reading/page/site-rule/apply.ts';
import type { RuleInMaking } from './use-pointing.ts';

/** A draft's source with what rules just made read of it; everything else as it was. */
export function sourceByRules(source: Source, making: readonly RuleInMaking[], ref: Day): Source {
  const next = { ...source };
  for (const { rule, tree } of making) {
    const { values } = readByRule(tree, rule);
    const fields = readFormFields(tree.document, values, 0, { ref }, () => undefined);
    for (const name of ['documentNumber', 'title', 'issuer', 'date'] as const) {
      const read = readField(fields, name);
      // The page may have changed since it was captured: no place in the captured text is claimed.
      if (read)
        next[name] = {
          value: read.value,
          quote: read.quote,
          certainty: read.certainty,
          reason: read.reason,
          span: null,
        };
    }
  }
  return next;
}
