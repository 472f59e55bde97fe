import { parseAst } from 'vite';

/** A place in a source text and what stands there instead. */
export type Edit = { start: number; end: number; text: string };

/** What a source needs for its Chinese words to be translated: the places, and the phrases as the dictionary names them. */
export type Translated = { edits: Edit[]; phrases: string[] };

type Node = { type: string; start: number; end: number; [key: string]: unknown };

const HAN = /\p{Script=Han}/u;
/** Calls whose words go into the register and stay Chinese (language.ts). */
const KEPT = 'inChinese';
/** Core's words by their values: STATUS_WORD[status]. */
const WORDS = /_WORD$/;

/**
 * Finds the Chinese words of a source (TypeScript with JSX) and gives the calls that translate them: strings, templates, attributes, and
 * words among elements together with the values between them, so that another language can put these in its own order.
 */
export function translateSource(code: string, file: string): Translated {
  const phrases = new Set<string>();
  const key = (parts: readonly string[]): string => {
    phrases.add(parts.map((part, i) => (i === 0 ? part : `{${i - 1}}${part}`)).join(''));
    return JSON.stringify(parts);
  };
  const rendered = (node: Node): string => applied(code, node, visit(node, null));

  function visit(node: Node, parent: Node | null): Edit[] {
    const own = editOf(node, parent);
    if (own) return [own];
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      return [...childrenOf(node, ['children']).flatMap((child) => visit(child, node)), ...runs(node)];
    return childrenOf(node).flatMap((child) => visit(child, node));
  }

  function editOf(node: Node, parent: Node | null): Edit | null {
    const at = { start: node.start, end: node.end };
    if (skipped(node, parent)) return { ...at, text: code.slice(node.start, node.end) };
    if (node.type === 'Literal' && typeof node.value === 'string' && HAN.test(node.value)) {
      const call = `$phrase(${key([node.value])})`;
      return { ...at, text: parent?.type === 'JSXAttribute' ? `{${call}}` : call };
    }
    if (node.type === 'TemplateLiteral' && parent?.type !== 'TaggedTemplateExpression') {
      const parts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
      if (!parts.some((part) => HAN.test(part))) return null;
      const values = (node.expressions as Node[]).map((value) => `, ${rendered(value)}`).join('');
      return { ...at, text: `$phrase(${key(parts)}${values})` };
    }
    if (node.type === 'MemberExpression' && node.computed && WORDS.test(nameOf(node.object)))
      return {
        ...at,
        text: `$word(${applied(
          code,
          node,
          childrenOf(node).flatMap((c) => visit(c, node)),
        )})`,
      };
    return null;
  }

  /** The words among an element's children, each run with the values that stand between them. */
  function runs(element: Node): Edit[] {
    const edits: Edit[] = [];
    let run: Node[] = [];
    const close = () => {
      if (run.some((child) => child.type === 'JSXText' && HAN.test(String(child.value))))
        edits.push(runEdit(run));
      else edits.push(...run.flatMap((child) => visit(child, element)));
      run = [];
    };
    for (const child of element.children as Node[]) {
      const expression = child.type === 'JSXExpressionContainer' ? (child.expression as Node) : null;
      const simple = child.type === 'JSXText' || (expression && !holdsElements(expression));
      if (simple && expression?.type !== 'JSXEmptyExpression') run.push(child);
      else {
        close();
        edits.push(...visit(child, element));
      }
    }
    close();
    return edits;
  }

  function runEdit(run: readonly Node[]): Edit {
    const parts = [''];
    const values: string[] = [];
    for (const child of run) {
      if (child.type === 'JSXText') parts[parts.length - 1] += shownText(String(child.value));
      else {
        const expression = child.expression as Node;
        // {' '} and other bare strings are words themselves.
        if (expression.type === 'Literal' && typeof expression.value === 'string')
          parts[parts.length - 1] += expression.value;
        else {
          values.push(`, ${rendered(expression)}`);
          parts.push('');
        }
      }
    }
    return {
      ...{ start: run[0]!.start, end: run.at(-1)!.end },
      text: `{$phraseNodes(${key(parts)}${values.join('')})}`,
    };
  }

  const program = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file) as unknown as Node;
  return { edits: visit(program, null), phrases: [...phrases] };
}

/** The part of the source a node covers, with edits made in it. */
function applied(code: string, { start, end }: Node, edits: readonly Edit[]): string {
  let text = '';
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    text += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + code.slice(at, end);
}

/** Words that are no words of the screen: types, names of properties and modules, and what goes into the register. */
function skipped(node: Node, parent: Node | null): boolean {
  if (node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull|Instantiation)/.test(node.type)) return true;
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return true;
  if (node.type === 'CallExpression' && nameOf(node.callee) === KEPT) return true;
  return parent?.type === 'Property' && parent.key === node && !parent.computed;
}

/** Text among elements as it is shown: lines trimmed, blank ones left out (the rule of JSX). */
function shownText(raw: string): string {
  if (/&[#\w]+;/.test(raw)) throw new Error(`Write the character itself, not its name, in “${raw.trim()}”.`);
  const lines = raw.split(/\r?\n/);
  return lines
    .map((line, i) => {
      const start = i === 0 ? line : line.trimStart();
      return i === lines.length - 1 ? start : start.trimEnd();
    })
    .filter((line) => line !== '')
    .join(' ');
}

const holdsElements = (node: Node): boolean =>
  node.type === 'JSXElement' || node.type === 'JSXFragment' || childrenOf(node).some(holdsElements);

const nameOf = (node: unknown): string =>
  isNode(node) && node.type === 'Identifier' ? String(node.name) : '';

function childrenOf(node: Node, without: readonly string[] = []): Node[] {
  return Object.entries(node).flatMap(([name, value]) =>
    without.includes(name) ? [] : (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
